using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Calendar;

/// <summary>What of the clocks can be asked for.</summary>
internal static class ClockQueries
{
    private const string Status = "status";
    private const string Department = "department";
    private const string Overdue = "overdue";
    private const string DueWithin = "dueWithin";

    public static void Add(GovernanceType governance) => governance.Ask(
        "clocks",
        Reference.To(RowPageType<ShownClock>.NameOf(ClockType.TypeName)),
        "期限: the terms that run for departments, or ran.",
        async (reader, context) => await ReadAsync(reader, context),
        [
            .. RowPages.Arguments("clocks"),
            new(Reference.To(nameof(ClockStatus))) { Name = Status, Description = "Where they stand; those that run where it is left out and 'overdue' or 'dueWithin' is given." },
            new(Reference.To("String")) { Name = Department, Description = "The code of the department that has to act." },
            new(Reference.To("Boolean")) { Name = Overdue, Description = "Whether they are overdue; what cannot be told is neither." },
            new(Reference.To("Int")) { Name = DueWithin, Description = "Those that are not overdue and have so many working days left at most; 0 for those that end today." },
        ]);

    public static IGraphType[] Types() => [new ClockType(), new ClockSuspensionType(), new RowPageType<ShownClock>(ClockType.TypeName)];

    private static async Task<RowPage<ShownClock>?> ReadAsync(GovernanceReader reader, IResolveFieldContext context)
    {
        var (overdue, within) = (context.GetArgument<bool?>(Overdue), context.GetArgument<int?>(DueWithin));
        var status = context.GetArgument<ClockStatus?>(Status) ?? (overdue is null && within is null ? null : ClockStatus.Running);
        var rows = reader.Context.Clocks.AsNoTracking().Where(clock => reader.SeesAll || clock.Department == reader.Department.Value);
        if (context.GetArgument<string?>(Department) is { } department)
        {
            rows = rows.Where(clock => clock.Department == department);
        }

        if (status is not null)
        {
            rows = rows.Where(clock => clock.Status == status);
        }

        if (overdue is not null || within is not null)
        {
            var ids = await FindAsync(rows, overdue, within, reader.Context, context);
            rows = rows.Where(clock => ids.Contains(clock.Id));
        }

        return await RowPages.ReadAsync(context, rows) is { } page
            ? new RowPage<ShownClock>(await ShownClock.OfAsync(page.Rows, reader.Context, context.CancellationToken), page.EndCursor, page.HasNextPage, page.CountAsync)
            : null;
    }

    /// <summary>What a clock says is counted by the calendar, which the database does not know.</summary>
    private static async Task<List<long>> FindAsync(IQueryable<ClockRow> rows, bool? overdue, int? within, CatalogContext database, IResolveFieldContext context)
    {
        var now = context.RequestServices!.GetRequiredService<TimeProvider>().GetUtcNow();
        var clocks = await ShownClock.OfAsync(await rows.ToListAsync(context.CancellationToken), database, context.CancellationToken);
        return
        [
            .. clocks.Select(clock => (clock.Row.Id, Reading: clock.Reading(now)))
                .Where(clock => overdue is null || clock.Reading.IsOverdue == overdue)
                .Where(clock => within is null || (clock.Reading is { IsOverdue: false, Remaining: { } left } && left <= within))
                .Select(clock => clock.Id),
        ];
    }
}
