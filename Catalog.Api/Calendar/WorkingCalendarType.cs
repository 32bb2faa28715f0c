using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Calendar;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Calendar;

/// <summary>The working days as the schema shows them.</summary>
internal sealed class WorkingCalendarType : ObjectGraphType<WorkingCalendar>
{
    public WorkingCalendarType()
    {
        Name = "WorkingCalendar";
        Description = "工作日历: the days on which offices work, by which the terms of the rules are counted.";
        Field("version", Reference.Required("String")).Description("Where the days come from.").Resolve(context => context.Source.Version);
        Field("firstYear", Reference.Required("Int")).Description("The first year that is known.").Resolve(context => context.Source.FirstYear);
        Field("lastYear", Reference.Required("Int")).Description("The last year that is known.").Resolve(context => context.Source.LastYear);
        Field("day", Reference.Required("DayKind")).Description("What a day is to offices.")
            .Arguments(new QueryArgument(Reference.Required("Date")) { Name = "date", Description = "The day." })
            .Resolve(context => context.Source.KindOf(Date(context)));
        Field("deadlines", Reference.List("DeadlineTerm"))
            .Description("The terms that begin with an event of a day, each with its last day.")
            .Arguments(new QueryArgument(Reference.Required("Date")) { Name = "from", Description = "The day of the event, by the time of China." })
            .Resolve(context => Terms(context.Source, Date(context, "from")));
    }

    private static DateOnly Date(IResolveFieldContext context, string name = "date") =>
        DateOnly.ParseExact(context.GetArgument<string>(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<DeadlineTerm> Terms(WorkingCalendar calendar, DateOnly from) =>
    [
        .. Enum.GetValues<DeadlineKind>()
            .Select(kind => DeadlineRules.Xianning.For(kind, from))
            .OfType<DeadlineRule>()
            .Select(rule => new DeadlineTerm(rule, new WorkingDayClock(from, rule.Days, []).DeadlineBy(calendar))),
    ];
}
