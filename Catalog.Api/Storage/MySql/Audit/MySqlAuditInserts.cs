using System.Globalization;
using System.Text;
using Catalog.Api.Storage.Audit;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql.Audit;

/// <summary>Writes the entries and figures of a batch in few statements of many rows. Their values are numbers, so that they are written into the text.</summary>
/// <param name="command">Makes a command of the transaction in progress.</param>
internal sealed class MySqlAuditInserts(Func<string, (string Name, object Value)[], MySqlCommand> command)
{
    private const int RowsOfStatement = 4000;
    private const int TermsOfStatement = 250;

    private readonly Dictionary<Term, int> _terms = [];

    /// <summary>Writes entries and figures, within the caller's transaction.</summary>
    public void Write(IndexBatch batch)
    {
        // Asked for anew in each transaction: another writer may have emptied the index, and numbered its terms anew.
        var counts = CountTerms(batch);
        FindTerms(counts.Keys);
        WriteEntries(batch);
        WriteFigures(batch);
        WriteRows(
            "INSERT INTO Term (Id, Category, Text, Entries) VALUES",
            counts.Where(term => term.Value > 0).Select(term => string.Create(CultureInfo.InvariantCulture, $"({_terms[term.Key]},0,'',{term.Value})")),
            " ON DUPLICATE KEY UPDATE Entries = Entries + VALUES(Entries)");
    }

    /// <summary>All terms that the batch needs, with how many of its entries have them.</summary>
    private static Dictionary<Term, long> CountTerms(IndexBatch batch)
    {
        var counts = new Dictionary<Term, long> { [Node(batch)] = 0 };
        foreach (var department in batch.Figures.Keys.Where(key => key.Department is not null).Select(key => key.Department!))
        {
            counts[new Term(TermCategory.Department, department)] = 0;
        }

        foreach (var term in batch.Entries.SelectMany(entry => entry.Terms))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts;
    }

    private static Term Node(IndexBatch batch) => new(TermCategory.Node, batch.To.Node);

    private void FindTerms(IReadOnlyCollection<Term> wanted)
    {
        _terms.Clear();
        foreach (var chunk in wanted.Chunk(TermsOfStatement))
        {
            var pairs = string.Join(',', chunk.Select((term, i) => string.Create(CultureInfo.InvariantCulture, $"({(int)term.Category},@t{i})")));
            using var find = command($"SELECT Id, Category, Text FROM Term WHERE (Category, Text) IN ({pairs})", Texts(chunk));
            using var reader = find.ExecuteReader();
            while (reader.Read())
            {
                _terms.Add(new Term((TermCategory)reader.GetInt32(1), reader.GetString(2)), reader.GetInt32(0));
            }
        }

        var last = (int)Last("Term");
        foreach (var chunk in wanted.Where(term => !_terms.ContainsKey(term)).ToList().Chunk(TermsOfStatement))
        {
            var rows = string.Join(',', chunk.Select((term, i) => string.Create(CultureInfo.InvariantCulture, $"({last + i + 1},{(int)term.Category},@t{i},0)")));
            Execute($"INSERT INTO Term (Id, Category, Text, Entries) VALUES {rows}", Texts(chunk));
            foreach (var term in chunk)
            {
                _terms.Add(term, ++last);
            }
        }
    }

    private void WriteEntries(IndexBatch batch)
    {
        var (node, first) = (_terms[Node(batch)], Last("Entry") + 1);
        var numbered = batch.Entries.Select((entry, i) => (Id: first + i, Entry: entry)).ToList();
        WriteRows(
            "INSERT INTO Entry (Id, NodeId, Number, Segment, LineStart, LineLength, Time, Kind) VALUES",
            numbered.Select(one => (one.Id, one.Entry.Row)).Select(one => string.Create(
                CultureInfo.InvariantCulture,
                $"({one.Id},{node},{one.Row.Number},{one.Row.Segment},{one.Row.LineStart},{one.Row.LineLength},{one.Row.Time},{(one.Row.Kind is { } kind ? kind.ToString(CultureInfo.InvariantCulture) : "NULL")})")));

        // In the order of the tables: what lies side by side there is written side by side.
        var terms = numbered.SelectMany(one => one.Entry.Terms.Select(term => (Term: _terms[term], one.Entry.Row.Time, one.Id))).ToList();
        terms.Sort();
        WriteRows(
            "INSERT INTO EntryTerm (TermId, Time, EntryId) VALUES",
            terms.Select(one => string.Create(CultureInfo.InvariantCulture, $"({one.Term},{one.Time},{one.Id})")));
        var keys = numbered.SelectMany(one => one.Entry.Keys.Select(key => (Key: key, one.Entry.Row.Time, one.Id))).ToList();
        keys.Sort();
        WriteRows(
            "INSERT INTO EntryKey (Value, Time, EntryId) VALUES",
            keys.Select(one => string.Create(CultureInfo.InvariantCulture, $"(0x{one.Key:x32},{one.Time},{one.Id})")));
    }

    private void WriteFigures(IndexBatch batch) => WriteRows(
        "INSERT INTO Figures (Day, DepartmentId, Kind, NodeId, Entries, RowCount, DeniedItems) VALUES",
        batch.Figures.Select(one => (one.Key, one.Value, Department: one.Key.Department is { } code ? _terms[new Term(TermCategory.Department, code)] : 0)).Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"({one.Key.Day},{one.Department},{one.Key.Kind},{_terms[Node(batch)]},{one.Value.Entries},{one.Value.Rows},{one.Value.DeniedItems})")),
        " ON DUPLICATE KEY UPDATE Entries = Entries + VALUES(Entries), RowCount = RowCount + VALUES(RowCount), DeniedItems = DeniedItems + VALUES(DeniedItems)");

    private void WriteRows(string insert, IEnumerable<string> rows, string otherwise = "")
    {
        foreach (var chunk in rows.Chunk(RowsOfStatement))
        {
            Execute(new StringBuilder(insert).Append(' ').AppendJoin(',', chunk).Append(otherwise).ToString());
        }
    }

    private long Last(string table)
    {
        using var last = command($"SELECT COALESCE(MAX(Id), 0) FROM {table}", []);
        return Convert.ToInt64(last.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Execute(string text, params (string, object)[] values)
    {
        using var insert = command(text, values);
        insert.ExecuteNonQuery();
    }

    private static (string, object)[] Texts(IEnumerable<Term> terms) =>
        [.. terms.Select((term, i) => (string.Create(CultureInfo.InvariantCulture, $"@t{i}"), (object)term.Text))];
}
