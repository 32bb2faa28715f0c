using System.Globalization;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Queries;
using Catalog.Api.Calendar;
using Catalog.Api.Errors;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Domain.Departments;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supervision;

/// <summary>The supervision of departments, by months.</summary>
internal static class SupervisionQueries
{
    private const string From = "from";
    private const string Until = "until";
    private const string Department = "department";

    public static void Add(GovernanceType governance) => governance.Ask(
        "supervision",
        Reference.OptionalList(SupervisionType.TypeName),
        "监督: the figures of departments in the months of a period, the newest first; a department without any in a month is left out.",
        async (reader, context) => await ReadAsync(reader, context),
        new QueryArgument(Reference.Required("Date")) { Name = From, Description = "The first day, in China." },
        new QueryArgument(Reference.Required("Date")) { Name = Until, Description = $"The first day after, {AuditReader.MaxDays} days later at most." },
        new QueryArgument(Reference.To("String")) { Name = Department, Description = "The code of a department; all that the caller may see unless given." });

    public static IGraphType[] Types() => [new SupervisionType(), new SupervisionFigureType()];

    private static async Task<IReadOnlyList<SupervisionMonth>?> ReadAsync(GovernanceReader reader, IResolveFieldContext context)
    {
        var (from, until) = (Day(context, From), Day(context, Until));
        if (until <= from || until.DayNumber - from.DayNumber > AuditReader.MaxDays)
        {
            context.Errors.Add(new KnownError(GovernanceErrors.PeriodInvalid(Until, $"must be later than 'from', by {AuditReader.MaxDays} days at most")) { Path = context.ResponsePath });
            return null;
        }

        var asked = context.GetArgument<string?>(Department);
        if (asked is not null && (!reader.Sees(asked) || !DepartmentCode.TryParse(asked, out _)))
        {
            context.Errors.Add(new KnownError(GovernanceErrors.NotFound("department", asked)) { Path = context.ResponsePath });
            return null;
        }

        var department = asked ?? (reader.SeesAll ? null : reader.Department.Value);
        var late = await LateAsync(reader, from, until, department, context);
        var used = await context.RequestServices!.GetRequiredService<AuditIndex>()
            .FiguresAsync(from, until, department is null ? null : DepartmentCode.Parse(department), context.CancellationToken);
        return Months(late, used);
    }

    /// <summary>The terms whose last day is in the period and was not kept. One that ended before the period did so in time, or counts there.</summary>
    private static async Task<List<(DateOnly Due, ShownClock Clock)>> LateAsync(GovernanceReader reader, DateOnly from, DateOnly until, string? department, IResolveFieldContext context)
    {
        var rows = await reader.Context.Clocks.AsNoTracking()
            .Where(clock => clock.StartedOn < until && (clock.EndedOn == null || clock.EndedOn > from) && (department == null || clock.Department == department))
            .OrderBy(clock => clock.Id)
            .ToListAsync(context.CancellationToken);
        var now = context.RequestServices!.GetRequiredService<TimeProvider>().GetUtcNow();
        return
        [
            .. from clock in await ShownClock.OfAsync(rows, reader.Context, context.CancellationToken)
               let reading = clock.Reading(now)
               let due = reading is { IsOverdue: true, Due: { } day } ? day : DateOnly.MinValue
               where due >= @from && due < until
               select (due, clock),
        ];
    }

    private static List<SupervisionMonth> Months(List<(DateOnly Due, ShownClock Clock)> late, IReadOnlyList<DayFigures> used)
    {
        var clocks = late.ToLookup(part => (Month(part.Due), part.Clock.Row.Department), part => part.Clock);
        var figures = used.Where(part => part.Department is not null).ToLookup(part => (Month(part.Day), part.Department!.Value));
        return
        [
            .. clocks.Select(part => part.Key).Concat(figures.Select(part => part.Key)).Distinct()
                .OrderByDescending(key => key.Item1).ThenBy(key => key.Item2, StringComparer.Ordinal)
                .Select(key => new SupervisionMonth(key.Item1, key.Item2, [.. clocks[key]], [.. figures[key]])),
        ];
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Day(IResolveFieldContext context, string argument) =>
        DateOnly.ParseExact(context.GetArgument<string>(argument), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
