using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using GraphQLParser;

namespace Catalog.Api.Records;

/// <summary>The errors of denied selections: one for each, however many rows it would have answered in.</summary>
internal static class DenialErrors
{
    /// <summary>The errors as the elements of a JSON array, without its brackets; null where nothing is denied.</summary>
    public static byte[]? Write(IEnumerable<PlannedDecision> decisions, DeclaredUse? use, ROM source)
    {
        var errors = decisions
            .Where(planned => planned.Decision is Denial)
            .Select(planned => ErrorJson.Write(Error(planned, (Denial)planned.Decision, use, source)))
            .ToList();
        return errors.Count == 0 ? null : [.. errors.Skip(1).Aggregate(errors[0], (all, next) => [.. all, (byte)',', .. next])];
    }

    public static RequestError Error(PlannedDecision planned, Denial denial, DeclaredUse? use, ROM source)
    {
        var item = planned.Item.Item;
        var remedy = planned.Remedy(use)!;
        return RequestErrors.FieldDenied(planned.Item, denial.Reason, remedy) with
        {
            Path = planned.Path,
            Places = [.. planned.Nodes.Select(node => Place.Of(node, source))],
            Details =
            [
                new("reason", WireName.Of(denial.Reason)),
                new("item", item.Code.Value),
                new("sharingClass", WireName.Of(item.SharingClass)),
                new("purpose", use is null ? null : WireName.Of(use.Purpose)),
                new("legalBasis", use?.LegalBasis.Value),
                new("grant", denial.Grant?.Id.ToString()),
                new("remedy", remedy),
                .. planned.Argument is { } argument ? [new KeyValuePair<string, string?>("argument", argument)] : Array.Empty<KeyValuePair<string, string?>>(),
            ],
        };
    }
}
