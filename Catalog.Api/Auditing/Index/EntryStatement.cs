using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>
/// A question to the index, in SQL that every database understands. It goes through the entries of the key, or else the rarest term,
/// that is asked for, in the order of time, and looks for each of the others whether the entry has it.
/// </summary>
internal sealed class EntryStatement
{
    private const string Columns = "e.Id, e.Time, (SELECT n.Text FROM Term n WHERE n.Id = e.NodeId) AS Node, e.Number, e.Segment, e.LineStart, e.LineLength";

    private readonly StringBuilder _text = new();
    private readonly List<object> _values = [];

    private EntryStatement(string text = "", params object[] values)
    {
        _text.Append(text);
        _values.AddRange(values);
    }

    public static EntryStatement Positions => new("SELECT Node, Number, Time, IsStopped FROM ChainPosition ORDER BY Node");

    public static EntryStatement Of(Term term) => new("SELECT Id, Entries FROM Term WHERE Category = @p0 AND Text = @p1", (int)term.Category, term.Text);

    public static EntryStatement Of(NodeName node, long number) => new(
        $"SELECT {Columns} FROM Entry e WHERE e.NodeId = (SELECT Id FROM Term WHERE Category = @p0 AND Text = @p1) AND e.Number = @p2 AND e.Kind IS NOT NULL",
        (int)TermCategory.Node, node.Value, number);

    public static EntryStatement Departments => new("SELECT Id, Text FROM Term WHERE Category = @p0", (int)TermCategory.Department);

    /// <param name="department">Its term; null for all departments.</param>
    public static EntryStatement Figures(DateOnly from, DateOnly until, int? department)
    {
        var statement = new EntryStatement(
            "SELECT Day, DepartmentId, Kind, SUM(Entries), SUM(RowCount), SUM(DeniedItems) FROM Figures WHERE Day >= @p0 AND Day < @p1",
            from.DayNumber, until.DayNumber);
        if (department is not null)
        {
            statement.Append($" AND DepartmentId = {statement.Value(department)}");
        }

        statement.Append(" GROUP BY Day, DepartmentId, Kind");
        return statement;
    }

    public static EntryStatement Page(
        string join, EntryFilter filter, FilterTerms terms, EntryPlace? after, EntryPlace? before, int count, bool isBackward)
    {
        var statement = new EntryStatement();
        statement.Select(Columns, join, filter, terms, new Part(after, before, isBackward ? "ASC" : "DESC", count));
        return statement;
    }

    public static EntryStatement Count(string join, EntryFilter filter, FilterTerms terms, int atMost)
    {
        var statement = new EntryStatement("SELECT COUNT(*) FROM (");
        statement.Select("e.Id, e.Time", join, filter, terms, new Part(null, null, null, atMost));
        statement._text.Append(") counted");
        return statement;
    }

    public async Task<List<T>> ReadAsync<T>(DbConnection connection, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _text.ToString();
        for (var i = 0; i < _values.Count; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (Name(i), _values[i]);
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    private string Value(object value)
    {
        _values.Add(value);
        return Name(_values.Count - 1);
    }

    private void Select(string columns, string join, EntryFilter filter, FilterTerms terms, Part part)
    {
        if (!terms.BeginsWithKinds)
        {
            SelectFrom(columns, join, filter, terms, part, null);
            return;
        }

        // Each kind's entries in order, as many as could be needed, and of all these the first.
        _text.Append("SELECT * FROM (");
        for (var i = 0; i < terms.Kinds!.Count; i++)
        {
            _text.Append(i == 0 ? "SELECT * FROM (" : " UNION ALL SELECT * FROM (");
            SelectFrom(columns, join, filter, terms, part, terms.Kinds[i]);
            _text.Append(CultureInfo.InvariantCulture, $") k{i}");
        }

        _text.Append(") kinds");
        End(part, "Time", "Id");
    }

    private void SelectFrom(string columns, string join, EntryFilter filter, FilterTerms terms, Part part, FoundTerm? kind)
    {
        var first = kind ?? (terms.Keys.Count == 0 && terms.All.Count > 0 ? terms.All[0] : null);
        var (time, id) = (first is null && terms.Keys.Count == 0) ? ("e.Time", "e.Id") : ("d.Time", "d.EntryId");
        _text.Append("SELECT ").Append(columns).Append(" FROM ");
        _text.Append(terms.Keys.Count > 0 ? $"EntryKey d {join} Entry e ON e.Id = d.EntryId WHERE d.Value = {Value(Bytes(terms.Keys[0]))}"
            : first is not null ? $"EntryTerm d {join} Entry e ON e.Id = d.EntryId WHERE d.TermId = {Value(first.Id)}"
            : "Entry e WHERE e.Kind IS NOT NULL");
        foreach (var key in terms.Keys.Skip(1))
        {
            Append($" AND EXISTS (SELECT 1 FROM EntryKey x WHERE x.Value = {Value(Bytes(key))} AND x.Time = {time} AND x.EntryId = {id})");
        }

        foreach (var term in terms.All.Where(term => term != first))
        {
            Append($" AND EXISTS (SELECT 1 FROM EntryTerm x WHERE x.TermId = {Value(term.Id)} AND x.Time = {time} AND x.EntryId = {id})");
        }

        if (kind is null && terms.Kinds is not null)
        {
            Append($" AND e.Kind IN ({string.Join(", ", terms.Kinds.Select(one => Value(int.Parse(one.Term.Text, CultureInfo.InvariantCulture))))})");
        }

        AppendPeriod(filter, time);
        AppendPlaces(part, time, id);
        End(part, time, id);
    }

    private void AppendPeriod(EntryFilter filter, string time)
    {
        if (filter.From is { } from)
        {
            Append($" AND {time} >= {Value(IndexTime.Of(from))}");
        }

        if (filter.Until is { } until)
        {
            Append($" AND {time} < {Value(IndexTime.Of(until))}");
        }
    }

    // Not as a pair: not every database finds the place of a pair in its index.
    private void AppendPlaces(Part part, string time, string id)
    {
        if (part.After is { } after)
        {
            var (moment, number) = (Value(IndexTime.Of(after.Time)), Value(after.Id));
            Append($" AND {time} <= {moment} AND ({time} < {moment} OR {id} < {number})");
        }

        if (part.Before is { } before)
        {
            var (moment, number) = (Value(IndexTime.Of(before.Time)), Value(before.Id));
            Append($" AND {time} >= {moment} AND ({time} > {moment} OR {id} > {number})");
        }
    }

    private void End(Part part, string time, string id)
    {
        if (part.Direction is not null)
        {
            Append($" ORDER BY {time} {part.Direction}, {id} {part.Direction}");
        }

        Append($" LIMIT {Value(part.Count)}");
    }

    private void Append(string text) => _text.Append(text);

    private static byte[] Bytes(UInt128 key)
    {
        var bytes = new byte[EntryKeyRow.KeyLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return bytes;
    }

    /// <summary>Which part of the entries is asked for.</summary>
    /// <param name="Direction">Null for any order.</param>
    private sealed record Part(EntryPlace? After, EntryPlace? Before, string? Direction, int Count);
}
