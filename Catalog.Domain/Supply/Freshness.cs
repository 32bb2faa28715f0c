using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>Whether a register is as new as its update cycle says.</summary>
public enum Freshness
{
    [Description("按期更新")]
    Fresh,

    [Description("逾期未更新")]
    Overdue,

    [Description("从未供数")]
    NeverSupplied,
}
