using System.Text.RegularExpressions;
using Catalog.Tests.Resources;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Faults of SQL, as changes of the SQL that is written.</summary>
internal static partial class PlantedStatements
{
    /// <summary>What stands for the hidden part is as long as it is.</summary>
    public static string MaskOfAnyLength(string sql) => Kept().Replace(sql, match => $"{match.Value} || substr('**************************************', 1, length({match.Groups["column"].Value}))");

    /// <summary>A full mask tells nothing from text that is empty.</summary>
    public static string MaskThatKeepsNothingBare(string sql) => FullMask().Replace(sql, match => $"CASE WHEN {match.Groups["column"].Value} IS NULL OR {match.Groups["column"].Value} = '' THEN NULL ELSE '***' END");

    public static string WithoutMask(string sql) => FullMask().Replace(Kept().Replace(sql, match => match.Groups["column"].Value), match => match.Groups["column"].Value);

    /// <summary>Rows are counted that are not visible.</summary>
    public static string CountOfAll(string sql) => sql.StartsWith("SELECT COUNT", StringComparison.Ordinal) ? WithoutVisibility(sql) : sql;

    /// <summary>Rows are shown that are not visible, if only as such.</summary>
    public static string WithoutVisibility(string sql) => Visibility().Replace(sql, " WHERE (1)");

    /// <summary>A page is cut before invisible rows are left out: how many there are shows in what is wanting.</summary>
    public static string PageBeforeVisibility(string sql) => Page().Replace(sql, match =>
        $" FROM (SELECT * FROM {match.Groups["table"].Value} ORDER BY \"_id\" LIMIT {match.Groups["limit"].Value}) AS t0{match.Groups["rest"].Value}");

    /// <summary>Values are shown outside the row scope of their grant.</summary>
    public static string WithoutScopeOfValues(string sql) => ScopedValue().Replace(sql, match => match.Groups["value"].Value);

    /// <summary>Comparisons hold outside the row scope of the grant.</summary>
    public static string WithoutScopeOfComparisons(string sql) => ScopedComparison().Replace(sql, "((1) AND (");

    /// <summary>Values are verified outside the row scope of their grant.</summary>
    public static string WithoutScopeOfVerifications(string sql) => sql.Contains(" THEN 2 WHEN ", StringComparison.Ordinal)
        ? WithoutScopeOfComparisons(VerifiedRows().Replace(sql, string.Empty))
        : sql;

    /// <summary>Rows of another register are found that are not visible.</summary>
    public static string WithoutVisibilityOfOthers(string sql) => OtherVisibility().Replace(sql, "${join}");

    /// <summary>Rows are ordered by a column that nobody asked for.</summary>
    public static string OrderedByHidden(string sql) => Order().Replace(sql, match => $" ORDER BY t0.\"{LastItem(match.Groups["table"].Value)}\", ");

    /// <summary>A column is read that nobody asked for, and not shown.</summary>
    public static string ReadTooMuch(string sql) => From().Replace(sql, match => $", t0.\"{LastItem(match.Groups["table"].Value)}\"{match.Value}", 1);

    /// <summary>The place in a cursor depends on a value that is not shown.</summary>
    public static string CursorOfHidden(string sql) => Place().Replace(sql, match =>
        $"SELECT t0.\"_id\" * 1000 + length(coalesce(t0.\"{LastItem(match.Groups["table"].Value)}\", '')), {match.Groups["rest"].Value}");

    private static string LastItem(string type) => FirstBatch.Catalogue.FindResource(type)!.Items[^1].Field;

    [GeneratedRegex("""(?:'\*\*\*' \|\| )?substr\((?<column>t0\."\w+"), (?:1, \d+|-\d+)\)(?: \|\| '\*\*\*')?""")]
    private static partial Regex Kept();

    [GeneratedRegex("""CASE WHEN (?<column>t0\."\w+") IS NULL THEN NULL ELSE '\*\*\*' END""")]
    private static partial Regex FullMask();

    [GeneratedRegex(""" WHERE \(\+?t0\."_division" BETWEEN [^)]*\)""")]
    private static partial Regex Visibility();

    [GeneratedRegex(""" FROM (?<table>"record_\w+") AS t0(?<rest> WHERE \(\+?t0\."_division" BETWEEN .* LIMIT (?<limit>[?$]\w+))$""")]
    private static partial Regex Page();

    [GeneratedRegex("""CASE WHEN t0\."_division" BETWEEN '\d+' AND '\d+'(?: OR t0\."_division" BETWEEN '\d+' AND '\d+')* THEN (?<value>t0\."\w+") END""")]
    private static partial Regex ScopedValue();

    [GeneratedRegex("""\(\(t\d+\."_division" BETWEEN '\d+' AND '\d+'(?: OR t\d+\."_division" BETWEEN '\d+' AND '\d+')*\) AND \(""")]
    private static partial Regex ScopedComparison();

    [GeneratedRegex(""" AND \(t0\."_division" BETWEEN [^)]*\)$""")]
    private static partial Regex VerifiedRows();

    [GeneratedRegex("""(?<join>t\d+\."_subject" = t\d+\."_subject") AND \(t\d+\."_division" BETWEEN '\d+' AND '\d+'(?: OR t\d+\."_division" BETWEEN '\d+' AND '\d+')*\)""")]
    private static partial Regex OtherVisibility();

    [GeneratedRegex("""(?<= FROM "record_(?<table>\w+)" AS t0\b.*) ORDER BY """)]
    private static partial Regex Order();

    [GeneratedRegex(""" FROM "record_(?<table>\w+)" AS t0\b""")]
    private static partial Regex From();

    [GeneratedRegex("""^SELECT t0\."_id", (?<rest>.* FROM "record_(?<table>\w+)" AS t0\b)""")]
    private static partial Regex Place();
}
