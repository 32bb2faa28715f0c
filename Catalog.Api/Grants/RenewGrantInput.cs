namespace Catalog.Api.Grants;

/// <summary>Which grant holds until another day.</summary>
internal sealed record RenewGrantInput(string Id, int Revision, string Until, string? Reason);
