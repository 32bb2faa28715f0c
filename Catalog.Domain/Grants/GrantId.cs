namespace Catalog.Domain.Grants;

/// <summary>The number of a grant.</summary>
public readonly record struct GrantId(long Value)
{
    public override string ToString() => $"G-{Value}";
}
