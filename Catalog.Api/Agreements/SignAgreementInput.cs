namespace Catalog.Api.Agreements;

/// <summary>Which agreement is signed, which text was read, and by whom.</summary>
internal sealed record SignAgreementInput(string Id, int Revision, string TextHash, string Signatory);
