using System.ComponentModel;

namespace Catalog.Domain.Grants;

/// <summary>What a grant lets a use do with an item's values.</summary>
public enum GrantLevel
{
    /// <summary>They are shown, and may be verified.</summary>
    [Description("查询")]
    Read,

    /// <summary>Given values are compared with them; they are never shown.</summary>
    [Description("核验")]
    Verify,
}
