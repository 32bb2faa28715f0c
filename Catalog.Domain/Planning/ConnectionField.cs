namespace Catalog.Domain.Planning;

/// <summary>A field of a connection as an operation selects it. A selection is a place in <see cref="RecordRead.Selections"/>.</summary>
public abstract record ConnectionField(string ResponseKey)
{
    public sealed record Nodes(string ResponseKey, int Selection) : ConnectionField(ResponseKey);

    public sealed record Edges(string ResponseKey, IReadOnlyList<EdgeField> Fields) : ConnectionField(ResponseKey);

    public sealed record PageInfo(string ResponseKey, IReadOnlyList<PageInfoField> Fields) : ConnectionField(ResponseKey);

    public sealed record TotalCount(string ResponseKey) : ConnectionField(ResponseKey);

    public sealed record TypeName(string ResponseKey) : ConnectionField(ResponseKey);
}
