namespace Catalog.Api.Storage.Audit;

/// <summary>A term that entries are found by.</summary>
internal readonly record struct Term(TermCategory Category, string Text);
