using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>How the records of a supply are written.</summary>
public enum SupplyFormat
{
    [Description("逐行JSON")]
    JsonLines,

    [Description("逗号分隔值")]
    Csv,
}
