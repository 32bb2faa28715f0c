namespace Catalog.Domain.Planning;

/// <summary>A field of an edge as an operation selects it.</summary>
public abstract record EdgeField(string ResponseKey)
{
    public sealed record Cursor(string ResponseKey) : EdgeField(ResponseKey);

    public sealed record Node(string ResponseKey, int Selection) : EdgeField(ResponseKey);

    public sealed record TypeName(string ResponseKey) : EdgeField(ResponseKey);
}
