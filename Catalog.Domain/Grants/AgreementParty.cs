using System.ComponentModel;

namespace Catalog.Domain.Grants;

/// <summary>Which of the two an agreement binds. Source: article 18 of the city's rules.</summary>
public enum AgreementParty
{
    [Description("提供部门")]
    Provider,

    [Description("使用部门")]
    Consumer,
}
