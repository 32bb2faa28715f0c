using Catalog.Api.Resources;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>What a draft comes to on top of the version in force.</summary>
/// <param name="Next">The version that it would be; null where something stands against it.</param>
/// <param name="Users">The uses that have the items that it narrows.</param>
internal sealed record DraftReading(
    IReadOnlyList<DraftProblem> Problems,
    IReadOnlyList<DraftProblem> Warnings,
    IReadOnlyList<ItemUse> Users,
    IReadOnlyList<CatalogueDifference> Differences,
    PublishedCatalogue? Next)
{
    public bool Narrows => Warnings.Any(warning => warning.Code == DraftCodes.Narrows);

    public bool DuplicatesItems => Warnings.Any(warning => warning.Code == DraftCodes.DuplicatesItem);

    public static DraftReading Refused(IReadOnlyList<DraftProblem> problems) => new(problems, [], [], [], null);
}
