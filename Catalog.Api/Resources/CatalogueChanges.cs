using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Whether one version of the catalogue can follow another: what records hold already must stay readable.</summary>
internal static class CatalogueChanges
{
    /// <param name="replacements">What records get instead of codes that are lost.</param>
    public static IReadOnlyList<DefinitionProblem> Faults(CatalogueVersion? from, CatalogueVersion to, IReadOnlyList<CodeReplacement>? replacements = null)
    {
        var faults = new List<DefinitionProblem>();
        foreach (var before in from?.Resources ?? [])
        {
            if (to.FindResource(before.TypeName) is not { } after)
            {
                faults.Add(Fault(before.TypeName, "It is in force, and lacks in the new version. Resources are withdrawn, never removed."));
                continue;
            }

            if (after.Subject != before.Subject)
            {
                faults.Add(Fault(before.TypeName, $"Its records are about subjects of kind {WireName.Of(before.Subject)}, and of another kind in the new version."));
            }

            if (before.Cardinality == Cardinality.Many && after.Cardinality == Cardinality.One)
            {
                faults.Add(Fault(before.TypeName, "A subject can have many of its records, and has one in the new version."));
            }

            if (before.Division?.Field != after.Division?.Field)
            {
                faults.Add(Fault(before.TypeName, "Its records are in or out of row scopes by another item, or by none, in the new version."));
            }

            foreach (var item in before.Items)
            {
                var follower = after.Items.FirstOrDefault(candidate => candidate.Field == item.Field);
                if (follower is null)
                {
                    faults.Add(Fault($"{before.TypeName}.{item.Field}", "It is in force, and lacks in the new version."));
                }
                else if (follower.Type.Name != item.Type.Name || follower.Code != item.Code)
                {
                    faults.Add(Fault($"{before.TypeName}.{item.Field}", $"It is in force as {item.Type.Name} {item.Code}, and has another type or code in the new version."));
                }
                else if (follower.Length < item.Length || follower.Scale != item.Scale)
                {
                    faults.Add(Fault($"{before.TypeName}.{item.Field}", "Its records may hold values that are longer than the new version allows, or have another scale."));
                }
                else if (item.Type.CodeList is { } list && LostCodes(list, follower.Type.CodeList!, replacements ?? []) is [_, ..] lost)
                {
                    faults.Add(Fault($"{before.TypeName}.{item.Field}", $"Its records may hold codes of {list.Name} that lack in the new version: {string.Join(", ", lost)}."));
                }
            }
        }

        return faults;
    }

    private static List<string> LostCodes(CodeList from, CodeList to, IReadOnlyList<CodeReplacement> replacements)
    {
        var kept = to.Values.Select(value => value.Code).ToHashSet(StringComparer.Ordinal);
        return [.. from.Values.Select(value => value.Code)
            .Where(code => !kept.Contains(code) && !replacements.Any(each => each.CodeList == from.Name && each.From == code && kept.Contains(each.To)))];
    }

    private static DefinitionProblem Fault(string coordinate, string message) =>
        new("(new version)", 1, 1, coordinate, DefinitionCodes.Incompatible, message);
}
