namespace Catalog.Api.Storage.MySql;

/// <summary>How a column's values come from the server.</summary>
internal enum ColumnKind
{
    /// <summary>Text or bytes.</summary>
    Bytes,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Number,
}
