using System.ComponentModel;

namespace Catalog.Domain.Grants;

/// <summary>What can be done with a grant.</summary>
public enum GrantAction
{
    [Description("暂停")]
    Suspend,

    [Description("恢复")]
    Resume,

    [Description("撤销")]
    Revoke,

    /// <summary>It holds until another day.</summary>
    [Description("续期")]
    Renew,
}
