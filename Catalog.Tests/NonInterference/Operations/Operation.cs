namespace Catalog.Tests.NonInterference.Operations;

/// <summary>An operation with what it refers to. What nothing refers to is not written.</summary>
internal sealed record Operation(
    string? Name,
    UseStatement? Use,
    IReadOnlyList<Selection> Selections,
    IReadOnlyList<Fragment> Fragments,
    IReadOnlyList<OperationVariable> Variables);
