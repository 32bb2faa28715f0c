using System.ComponentModel;

namespace Catalog.Api.Schema;

/// <summary>The direction of an ordering.</summary>
public enum SortDirection
{
    [Description("Ascending; records without a value first.")]
    Asc,

    [Description("Descending; records without a value last.")]
    Desc,
}
