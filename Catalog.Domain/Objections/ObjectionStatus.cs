using System.ComponentModel;

namespace Catalog.Domain.Objections;

/// <summary>Where an objection stands. Source: article 19 of the city's rules.</summary>
public enum ObjectionStatus
{
    /// <summary>The office checks it.</summary>
    [Description("核查中")]
    Raised,

    /// <summary>The difference has a technical cause, which the office removes.</summary>
    [Description("技术更正中")]
    Technical,

    /// <summary>The responsible department checks it.</summary>
    [Description("责任部门核查中")]
    Referred,

    [Description("已更正")]
    Corrected,

    /// <summary>What is recorded is right.</summary>
    [Description("核查无误")]
    Confirmed,

    /// <summary>The report is archived, and copied to the objector.</summary>
    [Description("已报告")]
    Reported,

    [Description("已撤回")]
    Withdrawn,
}
