namespace Catalog.Api.Grants;

/// <summary>Which grant is moved on, and why.</summary>
internal sealed record GrantReasonInput(string Id, int Revision, string Reason);
