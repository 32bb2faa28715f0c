using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>How the records of a supply are written.</summary>
public enum SupplyFormat
{
    [Description("逐行JSON")]
    JsonLines,

    [Description("逗号分隔值")]
    Csv,

    /// <summary>One collection of features. Source: RFC 7946.</summary>
    [Description("GeoJSON要素集合")]
    GeoJson,

    /// <summary>Features one after the other. Source: RFC 8142.</summary>
    [Description("GeoJSON要素序列")]
    GeoJsonSequence,
}
