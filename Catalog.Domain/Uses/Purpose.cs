namespace Catalog.Domain.Uses;

/// <summary>What shared information is used for (使用用途). Source: article 15 of the city's rules.</summary>
public enum Purpose
{
    /// <summary>行政依据</summary>
    AdministrativeBasis,

    /// <summary>工作参考</summary>
    WorkReference,

    /// <summary>数据校核</summary>
    DataVerification,

    /// <summary>业务协同</summary>
    BusinessCollaboration,
}
