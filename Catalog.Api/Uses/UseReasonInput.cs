namespace Catalog.Api.Uses;

/// <summary>Which use is moved on, and why.</summary>
internal sealed record UseReasonInput(string Id, int Revision, string Reason);
