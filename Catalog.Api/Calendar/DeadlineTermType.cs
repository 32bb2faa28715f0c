using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Calendar;

namespace Catalog.Api.Calendar;

/// <summary>A term of the rules as the schema shows it.</summary>
internal sealed class DeadlineTermType : MetadataType<DeadlineTerm>
{
    public DeadlineTermType()
        : base("DeadlineTerm", "期限: a term of the rules, counted from one day.")
    {
        Show("kind", Reference.Required("DeadlineKind"), "What the term is for.", term => term.Rule.Kind);
        Show("days", Reference.Required("Int"), "How many working days it has.", term => term.Rule.Days);
        Show("article", Reference.Required("String"), "Where the rules set it.", term => term.Rule.Article);
        Show("lastDay", Reference.To("Date"), "The day by whose end it is over; null where the calendar is not known so far.", term =>
            (term.Deadline as Deadline.On)?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Show("unknownYear", Reference.To("Int"), "日历未知: the year whose calendar is not published yet; null where the last day is known.", term =>
            (term.Deadline as Deadline.CalendarUnknown)?.Year);
    }
}
