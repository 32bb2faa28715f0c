using System.Globalization;
using Catalog.Api.Governance;
using Catalog.Api.Notifications;
using Catalog.Api.Schema;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using GraphQL.Types;

namespace Catalog.Api.Calendar;

/// <summary>A term that runs for a department, as the schema shows it.</summary>
internal sealed class ClockType : MetadataType<ShownClock>
{
    public const string TypeName = "Clock";

    public ClockType()
        : base(TypeName, "期限计时: a term of the rules that runs for a department.")
    {
        Show("id", Reference.Required("String"), "Its number.", clock => clock.Row.Id.ToString(CultureInfo.InvariantCulture));
        Show("kind", Reference.Required(nameof(DeadlineKind)), "What is to be done.", clock => clock.Row.Kind);
        Show("article", Reference.To("String"), "Where the rules set the term.", clock => DeadlineRules.Xianning.For(clock.Row.Kind, clock.Row.StartedOn)?.Article);
        Show("status", Reference.Required(nameof(ClockStatus)), "Where it stands.", clock => clock.Row.Status);
        Show("startedOn", Reference.Required("Date"), "The day of the event that starts it.", clock => Day(clock.Row.StartedOn));
        Show("endedOn", Reference.To("Date"), "The day on which it was met or cancelled.", clock => Day(clock.Row.EndedOn));
        Show("days", Reference.Required("Int"), "How many working days it has.", clock => clock.Row.Days);
        Read("due", Reference.To("Date"), "The day by whose end it is over; null where it stands still, or the calendar is not known so far.", reading => Day(reading.Due));
        Read("remaining", Reference.To("Int"), "The working days that are left after today, or were when it ended; null where the calendar is not known so far.", reading => reading.Remaining);
        Read("isOverdue", Reference.To("Boolean"), "逾期: whether it is over and nothing was done, or was done too late; null where that cannot be told.", reading => reading.IsOverdue);
        Read("calendarUnknown", Reference.Required("Boolean"), "日历未知: whether its end lies in a year whose calendar is not published yet.", reading => reading.UnknownYear is not null);
        Read("unknownYear", Reference.To("Int"), "That year.", reading => reading.UnknownYear);
        Show("suspensions", Reference.List(ClockSuspensionType.TypeName), "The days that it does not count.", clock => clock.Suspensions);
        Show("matter", Reference.Required(MatterType.TypeName), "What it is about.", clock => new Matter(clock.Row.Matter, clock.Row.MatterKey));
        Show("departmentCode", Reference.Required("String"), "The department that has to act.", clock => clock.Row.Department);
        Show("department", Reference.To("Department"), "It, as it is registered.", (clock, scope) => RegisteredDepartment.Of(scope, clock.Row.Department));
        Show("revision", Reference.Required("Int"), "Counted up by every change.", clock => clock.Row.Revision);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private void Read(string name, IGraphType type, string description, Func<ClockReading, object?> value) =>
        Field(name, type).Description(description)
            .Resolve(context => value(context.Source.Reading(context.RequestServices!.GetRequiredService<TimeProvider>().GetUtcNow())));
}
