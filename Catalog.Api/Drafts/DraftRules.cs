using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Drafts;

/// <summary>What stands against a draft beside what is wrong with its definitions.</summary>
internal static class DraftRules
{
    /// <param name="based">The version that it was written on.</param>
    /// <param name="own">The name of the department that drafts.</param>
    public static List<DraftProblem> Problems(
        CatalogueDraftRow draft, IReadOnlyList<DefinitionPart> parts, PublishedCatalogue based, PublishedCatalogue inForce, string? own, IReadOnlyList<Department> departments)
    {
        var problems = new List<DraftProblem>();
        if (parts.Count(part => part.Node is GraphQLObjectTypeDefinition) > 1 || !parts.Any(part => part.Node is GraphQLObjectTypeDefinition or GraphQLEnumTypeDefinition))
        {
            problems.Add(new DraftProblem(DraftCodes.Scope, "catalogue", "A draft is of one resource, or of code lists, with the code lists and legal bases that it needs."));
        }

        var (earlier, now) = (Texts(based), Texts(inForce));
        if (parts.All(part => now.GetValueOrDefault(part.Key) == part.Text))
        {
            problems.Add(new DraftProblem(DraftCodes.Unchanged, parts.Count > 0 ? parts[0].Key : "catalogue", "It says nothing that is not in force."));
        }

        problems.AddRange(parts
            .Where(part => earlier.GetValueOrDefault(part.Key) != now.GetValueOrDefault(part.Key))
            .Select(part => new DraftProblem(DraftCodes.Stale, part.Key, "Another draft has changed it since this one was written. Look at what is in force, and change the draft.")));
        foreach (var part in parts)
        {
            problems.AddRange(OwnerProblems(draft, part, inForce.Version, now.ContainsKey(part.Key), own, departments));
        }

        return problems;
    }

    /// <summary>A replacement is of a code that is lost, by one that stays.</summary>
    public static IEnumerable<DraftProblem> ReplacementProblems(IReadOnlyList<CodeReplacement> replacements, CatalogueVersion inForce, CatalogueVersion next)
    {
        var repeated = replacements.GroupBy(replacement => (replacement.CodeList, replacement.From)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return
            from replacement in replacements
            let before = inForce.CodeLists.FirstOrDefault(list => list.Name == replacement.CodeList)
            let after = next.CodeLists.FirstOrDefault(list => list.Name == replacement.CodeList)
            where before is null || after is null
                || repeated.Contains((replacement.CodeList, replacement.From))
                || !Has(before, replacement.From) || Has(after, replacement.From)
                || !Has(before, replacement.To) || !Has(after, replacement.To)
            select new DraftProblem(DraftCodes.ReplacementInvalid, replacement.CodeList, $"{replacement.From} is not a code that is lost, once, or {replacement.To} is not one that was and stays.");
    }

    private static IEnumerable<DraftProblem> OwnerProblems(
        CatalogueDraftRow draft, DefinitionPart part, CatalogueVersion inForce, bool isKnown, string? own, IReadOnlyList<Department> departments)
    {
        switch (part.Node)
        {
            case GraphQLObjectTypeDefinition type:
                var provider = ProviderOf(type);
                if (provider is not null && departments.All(department => department.Name != provider))
                {
                    yield return new DraftProblem(DraftCodes.ProviderUnknown, part.Key, $"No department '{provider}' is registered.");
                }

                if (!draft.IsByOffice && (provider != own || (inForce.FindResource(part.Key) is { } known && known.Provider != own)))
                {
                    yield return new DraftProblem(DraftCodes.OtherProvider, part.Key, "Another department is responsible for it.");
                }

                break;
            case GraphQLEnumTypeDefinition when !draft.IsByOffice && isKnown && !inForce.Items.Where(found => found.Item.Type.CodeList?.Name == part.Key).All(found => found.Resource.Provider == own):
                yield return new DraftProblem(DraftCodes.OtherProvider, part.Key, "Resources of other departments have this code list; the office changes it.");
                break;
            case GraphQLSchemaExtension when !draft.IsByOffice && isKnown:
                yield return new DraftProblem(DraftCodes.OtherProvider, part.Key, "A legal basis that is in force is changed by the office.");
                break;
        }
    }

    /// <summary>The department that a definition names as its provider; null where it names none.</summary>
    public static string? ProviderOf(GraphQLObjectTypeDefinition type) =>
        DefinitionLanguage.Applied(type, "resource").FirstOrDefault() is { } directive ? DefinitionPart.Argument(directive, "provider") : null;

    private static bool Has(CodeList list, string code) => list.Values.Any(value => value.Code == code);

    private static Dictionary<string, string> Texts(PublishedCatalogue published) =>
        DefinitionPart.Of(published.Files).ToDictionary(part => part.Key, part => part.Text, StringComparer.Ordinal);
}
