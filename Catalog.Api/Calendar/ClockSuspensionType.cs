using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Api.Storage;

namespace Catalog.Api.Calendar;

/// <summary>Days that a clock does not count, as the schema shows them.</summary>
internal sealed class ClockSuspensionType : MetadataType<ClockSuspensionRow>
{
    public const string TypeName = "ClockSuspension";

    public ClockSuspensionType()
        : base(TypeName, "期限中止: days that a term does not count.")
    {
        Show("from", Reference.Required("Date"), "The first of them.", row => row.From.ToString("O", CultureInfo.InvariantCulture));
        Show("until", Reference.To("Date"), "The last of them; null while the clock stands still.", row => row.Until?.ToString("O", CultureInfo.InvariantCulture));
        Show("reason", Reference.Required("String"), "Why.", row => row.Reason);
    }
}
