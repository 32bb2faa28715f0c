using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;
using Catalog.Tests.Access;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>In which rows an item is shown, and behind which mask, by the reference access rules.</summary>
internal sealed record ReferenceView(string? RowScope, Mask? Mask)
{
    public static IReadOnlyList<ReferenceView> Of(AccessBook book, DateTimeOffset moment, Asker asker, ItemCode item)
    {
        var question = new AccessQuestion(asker.System, asker.Use, DeliveryModes.OnlineQuery, item);
        var answer = new ReferenceAccessRules(book, moment, question).Answer();
        return answer.Outcome.StartsWith("Allow", StringComparison.Ordinal)
            ? [new ReferenceView(answer.RowScope, Mask.TryParse(answer.Mask, out var mask) ? mask : null)]
            : [];
    }

    public bool Reaches(StoredRow row) => RowScope is null || RowScope.Split(',').Any(row.IsWithin);
}
