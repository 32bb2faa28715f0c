using System.ComponentModel;

namespace Catalog.Domain.Exports;

/// <summary>The forms in which records are exported.</summary>
public enum ExportFormat
{
    /// <summary>A JSON object a line.</summary>
    [Description("JSON 行")]
    JsonLines,

    /// <summary>Values with commas between them. Source: RFC 4180.</summary>
    [Description("逗号分隔值")]
    Csv,

    /// <summary>Typed columns. Source: Apache Parquet.</summary>
    [Description("Parquet 列式文件")]
    Parquet,
}
