using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Whether one version of the catalogue can follow another: what records hold already must stay readable.</summary>
internal static class CatalogueChanges
{
    public static IReadOnlyList<DefinitionProblem> Faults(CatalogueVersion? from, CatalogueVersion to)
    {
        var faults = new List<DefinitionProblem>();
        foreach (var before in from?.Resources ?? [])
        {
            if (to.FindResource(before.TypeName) is not { } after)
            {
                faults.Add(Fault(before.TypeName, "It is in force, and lacks in the new version. Resources are withdrawn, never removed."));
                continue;
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
            }
        }

        return faults;
    }

    private static DefinitionProblem Fault(string coordinate, string message) =>
        new("(new version)", 1, 1, coordinate, DefinitionCodes.Incompatible, message);
}
