namespace Catalog.Domain.Uses;

/// <summary>The number of a use.</summary>
public readonly record struct UseId(long Value)
{
    public override string ToString() => $"U-{Value}";
}
