namespace Catalog.Api.Agreements;

/// <summary>Which agreement ends, and why.</summary>
internal sealed record TerminateAgreementInput(string Id, int Revision, string Reason);
