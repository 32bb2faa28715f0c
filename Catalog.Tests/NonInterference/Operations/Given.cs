namespace Catalog.Tests.NonInterference.Operations;

/// <summary>A value that an operation gives, in the document or in a variable.</summary>
internal abstract record Given
{
    /// <summary>A string, a number, a truth value or null.</summary>
    public sealed record Plain(object? Value) : Given;

    /// <summary>A value of an enumeration.</summary>
    public sealed record Member(string Name) : Given;

    public sealed record Several(IReadOnlyList<Given> Elements) : Given;

    public sealed record Fields(IReadOnlyList<(string Name, Given Value)> Members) : Given;

    public sealed record Variable(string Name) : Given;

    /// <summary>A cursor that an earlier answer held: of one's own, or of another system.</summary>
    public sealed record Cursor(bool IsOwn, int FromLast) : Given;
}
