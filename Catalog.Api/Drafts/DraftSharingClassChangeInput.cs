using Catalog.Domain.Sharing;

namespace Catalog.Api.Drafts;

/// <summary>The item, and how it is to be shared from then on.</summary>
internal sealed record DraftSharingClassChangeInput(string Item, SharingClass SharingClass, string Basis, string? Condition = null, string? LegalBasis = null);
