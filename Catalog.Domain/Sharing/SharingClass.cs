using System.ComponentModel;

namespace Catalog.Domain.Sharing;

/// <summary>The sharing class of an information item (共享类型). Source: article 11 of the city's rules.</summary>
public enum SharingClass
{
    /// <summary>无条件共享: for every department.</summary>
    [Description("无条件共享")]
    Unconditional,

    /// <summary>有条件共享: for the departments to which it was granted.</summary>
    [Description("有条件共享")]
    Conditional,

    /// <summary>不予共享: closed by a law, an administrative regulation or central policy.</summary>
    [Description("不予共享")]
    NotShared,
}
