using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>Writes the SQL of a read. INVARIANT: no column of an item stands in it but those of the read.</summary>
internal sealed class RecordSql(RecordDialect dialect, RecordRead read)
{
    /// <summary>The rows of one subject; only the first of them where it has one record.</summary>
    public PreparedStatement OfSubject(bool isList)
    {
        var row = new RowSql(dialect, read);
        var text = row.Select(withKeys: false).Add(" WHERE ").Add(row.Column(RecordNames.Subject)).Add(" = ").Add(row.Text.Parameter(ParameterSource.Subject));
        return text.Add(row.Conditions(" AND ")).Add(" ORDER BY ").Add(row.Keys()).Add(isList ? string.Empty : " LIMIT 1").Build();
    }

    /// <summary>The rows of several subjects, those of each together.</summary>
    public PreparedStatement OfSubjects()
    {
        var row = new RowSql(dialect, read);
        var subject = row.Column(RecordNames.Subject);
        var text = row.Select(withKeys: false).Add(" WHERE ").Add(dialect.IsElement(subject, row.Text.Parameter(ParameterSource.Subjects)));
        return text.Add(row.Conditions(" AND ")).Add(" ORDER BY ").Add(subject).Add(", ").Add(row.Keys()).Build();
    }

    /// <summary>The rows with given numbers.</summary>
    public PreparedStatement OfRows()
    {
        var row = new RowSql(dialect, read);
        var text = row.Select(withKeys: false).Add(" WHERE ").Add(dialect.IsElement(row.Column(RecordNames.Id), row.Text.Parameter(ParameterSource.Rows)));
        return text.Add(row.Conditions(" AND ")).Build();
    }

    public PreparedStatement Count()
    {
        var row = new RowSql(dialect, read);
        return row.Text.Add("SELECT COUNT(*) FROM ").Add(row.Table).Add(row.Conditions(" WHERE ")).Build();
    }
}
