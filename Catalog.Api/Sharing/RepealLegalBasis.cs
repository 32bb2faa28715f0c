using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>Tells that a law was repealed.</summary>
internal sealed class RepealLegalBasis() : ChangeLegalBasis<RepealLegalBasisInput>(
    "repealLegalBasis", LegalBasisAction.Repeal, "法定依据废止: from the day on, every use and grant that rests on it is suspended, and the departments concerned have 15 working days to update their catalogues.");
