namespace Catalog.Domain.Planning;

/// <summary>A field of a record as an operation selects it.</summary>
public abstract record RecordField(string ResponseKey)
{
    /// <summary>The value of a column, by its place in <see cref="RecordRead.Columns"/>.</summary>
    public sealed record Value(string ResponseKey, int Column) : RecordField(ResponseKey);

    /// <summary>A denied item: null in every row.</summary>
    public sealed record Denied(string ResponseKey) : RecordField(ResponseKey);

    /// <summary>The subject of the record, by its place in <see cref="RecordRead.Links"/>.</summary>
    public sealed record Link(string ResponseKey, int Subject) : RecordField(ResponseKey);

    /// <summary>The name of the record's type.</summary>
    public sealed record TypeName(string ResponseKey) : RecordField(ResponseKey);
}
