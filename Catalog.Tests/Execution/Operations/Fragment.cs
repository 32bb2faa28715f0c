namespace Catalog.Tests.Execution.Operations;

/// <summary>A named fragment.</summary>
internal sealed record Fragment(string Name, string Type, Piece Selection)
{
    public override string ToString() => $"fragment {Name} on {Type} {Selection}";
}
