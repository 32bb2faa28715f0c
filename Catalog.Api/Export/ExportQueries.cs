using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Exports;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Export;

/// <summary>What of the register of exports can be asked for.</summary>
internal static class ExportQueries
{
    public static void Add(GovernanceType governance) => governance.Ask(
        "exports",
        Reference.To(RowPageType<ExportManifest>.NameOf(ExportType.TypeName)),
        "批量下载: the exports of the caller's own system, and to the office those of all, the newest first.",
        async (reader, context) => await RowPages.ReadAsync(context, Chosen(context, Seen(reader))) is { } page
            ? new RowPage<ExportManifest>(Shown(page.Rows, context), page.EndCursor, page.HasNextPage, page.CountAsync)
            : null,
        [
            .. RowPages.Arguments("exports"),
            new QueryArgument(Reference.To("String")) { Name = "system", Description = "Those of a system, by its client id." },
            new QueryArgument(Reference.To(nameof(ExportOutcome))) { Name = "outcome", Description = "Those that came to this end." },
        ]);

    public static IGraphType[] Types() => [new ExportType(), new RowPageType<ExportManifest>(ExportType.TypeName)];

    private static IQueryable<ExportRow> Seen(GovernanceReader reader) =>
        reader.Context.Exports.Where(row => reader.SeesAll || row.System == reader.System.Value);

    private static IQueryable<ExportRow> Chosen(IResolveFieldContext context, IQueryable<ExportRow> rows)
    {
        if (context.GetArgument<string?>("system") is { } system)
        {
            rows = rows.Where(row => row.System == system);
        }

        return context.GetArgument<ExportOutcome?>("outcome") is { } outcome ? rows.Where(row => row.Outcome == outcome) : rows;
    }

    private static IReadOnlyList<ExportManifest> Shown(IReadOnlyList<ExportRow> rows, IResolveFieldContext context)
    {
        var register = context.RequestServices!.GetRequiredService<ExportRegister>();
        return [.. rows.Select(row => new ExportManifest(row, register.IsLost(row)))];
    }
}
