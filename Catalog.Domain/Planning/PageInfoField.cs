namespace Catalog.Domain.Planning;

/// <summary>A field of a page's information as an operation selects it.</summary>
public sealed record PageInfoField(string ResponseKey, PageInfoKind Kind);
