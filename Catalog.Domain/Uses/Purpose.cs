using System.ComponentModel;

namespace Catalog.Domain.Uses;

/// <summary>What shared information is used for (使用用途). Source: article 15 of the city's rules.</summary>
public enum Purpose
{
    [Description("行政依据")]
    AdministrativeBasis,

    [Description("工作参考")]
    WorkReference,

    [Description("数据校核")]
    DataVerification,

    [Description("业务协同")]
    BusinessCollaboration,
}
