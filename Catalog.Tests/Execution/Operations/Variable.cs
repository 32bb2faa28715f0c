namespace Catalog.Tests.Execution.Operations;

/// <summary>A variable of an operation.</summary>
/// <param name="Default">The literal of its default; null for none.</param>
/// <param name="Value">Its value as JSON; null where the request leaves it out.</param>
internal sealed record Variable(string Name, string Type, Piece? Default, Piece? Value)
{
    public override string ToString() => $"${Name}: {Type}{(Default is null ? "" : $" = {Default}")}";
}
