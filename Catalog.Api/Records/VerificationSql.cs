using System.Globalization;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>
/// Writes the SQL of a verification: an outcome per item in each record of a subject. INVARIANT: no value leaves the database, and
/// in rows outside the row scope of an item its outcome is that of a record without a value.
/// </summary>
internal static class VerificationSql
{
    public static PreparedStatement Write(RecordDialect dialect, RecordVerification verification)
    {
        var text = new StatementText(dialect);
        var alias = text.Alias();
        var conditions = new ConditionSql(text);
        var outcomes = verification.Items.Select(verified => Outcome(verified, condition => conditions.Write(condition, verification.Resource, alias, verification.Visibility)));
        text.Add("SELECT ").Add(string.Join(", ", outcomes)).Add(" FROM ").Add(text.Table(verification.Resource, alias));
        text.Add(" WHERE ").Add(text.Column(alias, RecordNames.Subject)).Add(" = ").Add(text.Parameter(ParameterSource.Subject));
        return text.Add(text.Visible(alias, verification.Visibility) is { } visible ? $" AND {visible}" : string.Empty).Build();
    }

    // The comparison is the one of filters, so that what matches here is equal there.
    private static string Outcome(VerifiedItem verified, Func<RowCondition, string> write)
    {
        var isEqual = write(new RowCondition.Compare(verified.Item, Comparison.Equal, IsNegated: false, verified.Slot));
        var isThere = write(new RowCondition.Compare(verified.Item, Comparison.Equal, IsNegated: true, Slot: null));
        return $"CASE WHEN {isEqual} THEN {Code(VerificationOutcome.Match)} WHEN {isThere} THEN {Code(VerificationOutcome.Mismatch)} ELSE {Code(VerificationOutcome.Absent)} END";
    }

    private static string Code(VerificationOutcome outcome) => ((int)outcome).ToString(CultureInfo.InvariantCulture);
}
