namespace Catalog.Tests.NonInterference.Operations;

/// <summary>The @use of an operation.</summary>
internal sealed record UseStatement(Given Purpose, Given LegalBasis, Given? OnDenied);
