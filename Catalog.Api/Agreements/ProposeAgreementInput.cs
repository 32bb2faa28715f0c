using Catalog.Domain.Grants;

namespace Catalog.Api.Agreements;

/// <summary>Which text binds whom from when, and who has signed it first.</summary>
internal sealed record ProposeAgreementInput(
    string Provider,
    string Consumer,
    string TextHash,
    string TextReference,
    string From,
    string Signatory,
    string? Until = null,
    AgreementParty? Party = null);
