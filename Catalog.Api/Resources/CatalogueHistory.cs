using Catalog.Api.Errors;
using Catalog.Api.Schema;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Resources;

/// <summary>What of the catalogue's history, and of its contents by words, can be asked for. As the catalogue, it is open.</summary>
internal static class CatalogueHistory
{
    /// <summary>How many versions, or hits, are shown at once.</summary>
    public const int MaxShown = 50;

    private const int DefaultShown = 20;
    private const int MaxSearchLength = 100;

    public static void Add(CatalogueType catalogue)
    {
        catalogue.Ask(
            "versions",
            Reference.OptionalList(CatalogueVersionType.TypeName),
            "The versions that were published, the newest first.",
            async context => Shown(context) is { } first ? await Archive(context).ListAsync(first, context.GetArgument<int?>("before"), context.CancellationToken) : null,
            First("versions"),
            new QueryArgument(Reference.To("Int")) { Name = "before", Description = "The number before which to begin; the newest unless told." });
        catalogue.Ask(
            "publishedVersion",
            Reference.To(CatalogueVersionType.TypeName),
            "A version by its number; null where there is none.",
            async context => await Archive(context).FindEntryAsync(context.GetArgument<int>("number"), context.CancellationToken),
            new QueryArgument(Reference.Required("Int")) { Name = "number", Description = "Its number." });
        catalogue.Ask(
            "differences",
            Reference.OptionalList(CatalogueDifferenceType.TypeName),
            "What is different between two versions.",
            DifferencesAsync,
            new QueryArgument(Reference.Required("Int")) { Name = "from", Description = "The number of the one." },
            new QueryArgument(Reference.Required("Int")) { Name = "to", Description = "The number of the other." });
        catalogue.Ask(
            "search",
            Reference.OptionalList(CatalogueHitType.TypeName),
            "What all words of a text stand in, by name, code, field, department or description; the best first. One Chinese character is a word.",
            context => Task.FromResult(Search(context)),
            new QueryArgument(Reference.Required("String")) { Name = "text", Description = $"Words with blanks between them, {MaxSearchLength} characters at most." },
            First("hits"));
    }

    private static QueryArgument First(string what) =>
        new(Reference.To("Int")) { Name = "first", Description = $"How many {what}, {DefaultShown} unless told, {MaxShown} at most." };

    private static CatalogueArchive Archive(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<CatalogueArchive>();

    private static async Task<object?> DifferencesAsync(IResolveFieldContext context)
    {
        var (from, to) = (context.GetArgument<int>("from"), context.GetArgument<int>("to"));
        var (before, after) = (await Archive(context).FindAsync(from, context.CancellationToken), await Archive(context).FindAsync(to, context.CancellationToken));
        return before is null || after is null
            ? Refuse(context, GovernanceErrors.NotFound("version of the catalogue", $"{(before is null ? from : to)}"))
            : CatalogueDifferences.Between(before.Version, after.Version);
    }

    private static object? Search(IResolveFieldContext context)
    {
        var text = context.GetArgument<string>("text");
        if (text.Length > MaxSearchLength || string.IsNullOrWhiteSpace(text))
        {
            return Refuse(context, GovernanceErrors.InputInvalid("text", $"must have 1 to {MaxSearchLength} characters"));
        }

        var scope = OperationScope.Of(context);
        return Shown(context) is { } first ? scope.Catalogue.Search.Find(text, scope.Access.Book.Departments, first) : null;
    }

    private static int? Shown(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first") ?? DefaultShown;
        if (first is >= 0 and <= MaxShown)
        {
            return first;
        }

        Refuse(context, GovernanceErrors.InputInvalid("first", $"must be 0 to {MaxShown}"));
        return null;
    }

    private static object? Refuse(IResolveFieldContext context, RequestError error)
    {
        context.Errors.Add(new KnownError(error) { Path = context.ResponsePath });
        return null;
    }
}
