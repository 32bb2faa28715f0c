using Catalog.Api.Errors;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Drafts;

/// <summary>What of the drafts, and of who uses what, can be asked for.</summary>
internal static class DraftQueries
{
    public static void Add(GovernanceType governance)
    {
        governance.Ask(
            "drafts",
            Reference.To(RowPageType<CatalogueDraftRow>.NameOf(CatalogueDraftType.TypeName)),
            "目录草案: the drafts of the department, the newest first; the office sees all.",
            async (reader, context) => await RowPages.ReadAsync(context, Seen(reader, context.GetArgument<DraftStatus?>("status"))),
            [new(Reference.To(nameof(DraftStatus))) { Name = "status", Description = "Those that stand so; all unless told." }, .. RowPages.Arguments("drafts")]);
        governance.Ask(
            "draft",
            Reference.To(CatalogueDraftType.TypeName),
            "A draft by its number; null where there is none that the department may see.",
            async (reader, context) =>
            {
                var number = (long)context.GetArgument<int>("number");
                return await Seen(reader, null).AsNoTracking().SingleOrDefaultAsync(row => row.Id == number, context.CancellationToken);
            },
            new QueryArgument(Reference.Required("Int")) { Name = "number", Description = "Its number." });
        governance.Ask(
            "usedBy",
            Reference.OptionalList(ItemUseType.TypeName),
            "The uses of other departments that have an item, or the items of a resource: for its provider, and for the office.",
            (reader, context) => Task.FromResult<object?>(UsedBy(reader, context)),
            new QueryArgument(Reference.To("String")) { Name = "item", Description = "The code of the item." },
            new QueryArgument(Reference.To("String")) { Name = "resource", Description = "The code of the resource." });
    }

    public static IGraphType[] Types() =>
    [
        new CatalogueDraftType(),
        new RowPageType<CatalogueDraftRow>(CatalogueDraftType.TypeName),
        new DraftProblemType(),
        new ItemUseType(),
        new CodeReplacementType(),
    ];

    private static IQueryable<CatalogueDraftRow> Seen(GovernanceReader reader, DraftStatus? status) => reader.Context.CatalogueDrafts
        .Where(row => (reader.SeesAll || row.Department == reader.Department.Value) && (status == null || row.Status == status));

    private static IReadOnlyList<ItemUse>? UsedBy(GovernanceReader reader, IResolveFieldContext context)
    {
        var scope = OperationScope.Of(context);
        var (item, resource) = (context.GetArgument<string?>("item"), context.GetArgument<string?>("resource"));
        var items = scope.Catalogue.Items
            .Where(found => item is not null ? found.Item.Code.Value == item && (resource is null || found.Resource.Code.Value == resource) : found.Resource.Code.Value == resource)
            .Where(found => reader.SeesAll || scope.Access.Book.Items.Any(known => known.Code == found.Item.Code && known.Providers.Contains(reader.Department)))
            .ToList();
        if (items.Count > 0)
        {
            return ItemUse.Of(scope.Access.Book, items);
        }

        context.Errors.Add(new KnownError(GovernanceErrors.NotFound(item is null ? "resource" : "information item", item ?? resource ?? string.Empty)) { Path = context.ResponsePath });
        return null;
    }
}
