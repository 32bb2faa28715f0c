namespace Catalog.Tests.NonInterference.Operations;

/// <summary>A named fragment.</summary>
internal sealed record Fragment(string Name, string On, IReadOnlyList<Selection> Children);
