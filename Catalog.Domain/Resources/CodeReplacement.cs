namespace Catalog.Domain.Resources;

/// <summary>A code that a code list loses, and the one that records have instead of it from then on.</summary>
public sealed record CodeReplacement(string CodeList, string From, string To);
