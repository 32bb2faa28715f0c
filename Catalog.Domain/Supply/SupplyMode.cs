using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>What becomes of a register's records that do not come with a supply.</summary>
public enum SupplyMode
{
    /// <summary>They stay.</summary>
    [Description("增量更新")]
    Upsert,

    /// <summary>They are removed, once the whole of it was taken without a rejection.</summary>
    [Description("全量替换")]
    Replace,
}
