using System.ComponentModel;

namespace Catalog.Domain.Departments;

/// <summary>For what somebody answers in a department. Source: article 14 of the city's rules.</summary>
public enum ContactRole
{
    [Description("分管领导")]
    LeaderInCharge,

    [Description("信息共享责任人")]
    ResponsiblePerson,

    [Description("技术实施责任人")]
    TechnicalPerson,
}
