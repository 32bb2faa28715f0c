using Catalog.Api.Errors;
using Catalog.Api.Storage;

namespace Catalog.Api.Applications;

/// <summary>Refuses an application that asks for the same thing twice.</summary>
internal static class Repetition
{
    public static RequestError? Of(IEnumerable<ApplicationItemRow> items) =>
        items.GroupBy(item => (item.Item, item.Level, item.Purpose, item.LegalBasis, item.Scope, item.DeliveryModes, item.From, item.Until, item.RowScope))
            .FirstOrDefault(group => group.Count() > 1) is { } repeated
            ? GovernanceErrors.InputInvalid("items", $"ask for {repeated.Key.Item} twice in the same way")
            : null;
}
