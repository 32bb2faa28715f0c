using Catalog.Api.Access;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Resources;
using Catalog.Api.Storage;

namespace Catalog.Api.Drafts;

/// <summary>How a draft stands to the version in force while a mutation moves it.</summary>
internal static class DraftState
{
    public static Task<DraftReading> ReadAsync(MutationScope scope, CatalogueDraftRow draft, PublishedCatalogue inForce) =>
        scope.Services.GetRequiredService<DraftReader>().ReadAsync(
            draft, inForce, scope.Services.GetRequiredService<AccessBookKeeper>().Current.Book, scope.Cancellation);

    /// <summary>Why it cannot go on; null where nothing stands against it.</summary>
    public static RequestError? Refusal(DraftReading reading) =>
        reading.Problems is [var first, ..] ? GovernanceErrors.DraftFaulty(first.Coordinate, first.Code, first.Message) : null;
}
