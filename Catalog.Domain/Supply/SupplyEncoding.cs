using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>The encoding of a supply's characters.</summary>
public enum SupplyEncoding
{
    [Description("UTF-8")]
    Utf8,

    /// <summary>With GBK and GB 2312 in it. Source: GB 18030-2022.</summary>
    [Description("GB 18030")]
    Gb18030,
}
