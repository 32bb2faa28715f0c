using System.ComponentModel;

namespace Catalog.Domain.Calendar;

/// <summary>What the rules set a term for. Source: 咸政办发〔2019〕5号, 实施细则, by article.</summary>
public enum DeadlineKind
{
    /// <summary>Article 8: a department updates its catalogue after a law was changed or its duties were.</summary>
    [Description("目录更新")]
    CatalogueUpdate,

    /// <summary>Article 14: a department tells of a change of its responsible persons.</summary>
    [Description("责任人变更告知")]
    ContactChange,

    /// <summary>Article 15: a provider answers an application.</summary>
    [Description("申请答复")]
    ApplicationAnswer,

    /// <summary>Article 15: a provider provides what the municipal government decided.</summary>
    [Description("决定执行")]
    DecisionProvision,

    /// <summary>Article 19: an objection is checked.</summary>
    [Description("异议核查")]
    ObjectionCheck,

    /// <summary>Article 19: a difference of technical cause is corrected, from the day on which the cause is known.</summary>
    [Description("技术更正")]
    TechnicalCorrection,

    /// <summary>Article 19: the responsible department checks and corrects a difference of another cause.</summary>
    [Description("责任部门核查更正")]
    DepartmentCorrection,
}
