namespace Catalog.Domain.Sharing;

/// <summary>The sharing class of an information item (共享类型). Source: article 11 of the city's rules.</summary>
public enum SharingClass
{
    /// <summary>无条件共享: for every department.</summary>
    Unconditional,

    /// <summary>有条件共享: for the departments to which it was granted.</summary>
    Conditional,

    /// <summary>不予共享: closed by a law, an administrative regulation or central policy.</summary>
    NotShared,
}
