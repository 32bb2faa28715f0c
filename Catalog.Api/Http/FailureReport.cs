using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Catalog.Api.Http;

/// <summary>
/// What the log tells of an exception: its types, the codes of databases, and where it was thrown. INVARIANT: no message of an
/// exception is told, for messages quote values, and the values here are persons' numbers and queries about them.
/// </summary>
internal sealed class FailureReport
{
    private const int MaxCauses = 5;

    private readonly string _text;

    private FailureReport(string text) => _text = text;

    public static FailureReport Of(Exception exception)
    {
        var text = new StringBuilder();
        var cause = exception;
        for (var i = 0; cause is not null && i < MaxCauses; i++, cause = cause.InnerException)
        {
            text.Append(i == 0 ? string.Empty : Environment.NewLine + "caused by ").Append(cause.GetType().FullName);
            if (cause is DbException database)
            {
                text.Append(CultureInfo.InvariantCulture, $" {database.ErrorCode} {database.SqlState}");
            }

            text.AppendLine().Append(cause.StackTrace);
        }

        return new FailureReport(text.ToString());
    }

    public override string ToString() => _text;
}
