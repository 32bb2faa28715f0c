using System.ComponentModel;

namespace Catalog.Domain.Access;

/// <summary>What a system wants to do with an item's values.</summary>
public enum AccessKind
{
    /// <summary>They are shown.</summary>
    [Description("查询")]
    Show,

    /// <summary>Rows are filtered or ordered by them.</summary>
    [Description("比较")]
    Compare,

    /// <summary>Given values are compared with them, and only the outcome is told.</summary>
    [Description("核验")]
    Verify,
}
