using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Auditing.Index;

/// <summary>Asks the index's database, and reads the entries it points to from their segments.</summary>
internal sealed class DatabaseAuditIndex(AuditDatabase database, SegmentSource source) : AuditIndex
{
    public override Task<EntryPage> ReadAsync(
        EntryFilter filter, EntryPlace? after, EntryPlace? before, int count, bool isBackward, CancellationToken cancellation) =>
        AskAsync(
            async connection =>
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
                if (await FilterTerms.FindAsync(connection, filter, cancellation) is not { } terms)
                {
                    return new EntryPage([], false);
                }

                var statement = EntryStatement.Page(database.OrderedJoin, filter, terms, after, before, count + 1, isBackward);
                var found = await statement.ReadAsync(connection, ReadRow, cancellation);
                return new EntryPage(Load(found.Take(count)), found.Count > count);
            },
            cancellation);

    public override Task<IndexedEntry?> FindAsync(NodeName node, long number, CancellationToken cancellation) =>
        AskAsync(
            async connection =>
            {
                var found = await EntryStatement.Of(node, number).ReadAsync(connection, ReadRow, cancellation);
                return Load(found).SingleOrDefault();
            },
            cancellation);

    public override Task<long> CountAsync(EntryFilter filter, int atMost, CancellationToken cancellation) =>
        AskAsync(
            async connection =>
            {
                if (atMost < 1 || await FilterTerms.FindAsync(connection, filter, cancellation) is not { } terms)
                {
                    return 0L;
                }

                var counts = await EntryStatement.Count(database.OrderedJoin, filter, terms, atMost).ReadAsync(connection, reader => reader.GetInt64(0), cancellation);
                return counts.Single();
            },
            cancellation);

    public override Task<IReadOnlyList<DayFigures>> FiguresAsync(
        DateOnly from, DateOnly until, DepartmentCode? department, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<DayFigures>>(
            async connection =>
            {
                var terms = await EntryStatement.Departments.ReadAsync(
                    connection, reader => (Id: reader.GetInt32(0), Code: DepartmentCode.Parse(reader.GetString(1))), cancellation);
                var departments = terms.OrderBy(term => term.Code.Value, StringComparer.Ordinal)
                    .Select((term, i) => (term.Id, term.Code, Rank: i + 1))
                    .ToDictionary(term => term.Id, term => (term.Code, term.Rank));
                int? one = department is null ? null : terms.FirstOrDefault(term => term.Code == department).Id;
                if (one == 0)
                {
                    return [];
                }

                var figures = await EntryStatement.Figures(from, until, one).ReadAsync(
                    connection,
                    reader =>
                    {
                        var (day, kind) = (reader.GetInt32(0), reader.GetInt32(2));
                        var (code, rank) = departments.GetValueOrDefault(reader.GetInt32(1));
                        return (Place: (day, rank, kind), Figures: new DayFigures(
                            DateOnly.FromDayNumber(day), code, (EntryKind)kind, reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5)));
                    },
                    cancellation);
                figures.Sort((figure, other) => figure.Place.CompareTo(other.Place));
                return [.. figures.Select(figure => figure.Figures)];
            },
            cancellation);

    public override Task<IReadOnlyList<IndexPosition>> PositionsAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<IndexPosition>>(
            async connection =>
            {
                var known = await EntryStatement.Positions.ReadAsync(connection, ReadPosition, cancellation);
                var unknown = source.Nodes().Where(node => known.All(position => position.Node != node)).Select(node => new IndexPosition(node, 0, null, 0, false));
                return [.. known.Concat(unknown).Select(position => position with { Written = Math.Max(position.Number, LastEntry.Of(source.Live(position.Node))) })];
            },
            cancellation);

    private static IndexPosition ReadPosition(DbDataReader reader)
    {
        var number = reader.GetInt64(1);
        return new IndexPosition(NodeName.Parse(reader.GetString(0)), number, number == 0 ? null : IndexTime.Read(reader.GetInt64(2)), number, reader.GetInt64(3) != 0);
    }

    private static FoundEntry ReadRow(DbDataReader reader) => new(
        new EntryPlace(IndexTime.Read(reader.GetInt64(1)), reader.GetInt64(0)),
        NodeName.Parse(reader.GetString(2)), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt32(6));

    private List<IndexedEntry> Load(IEnumerable<FoundEntry> found)
    {
        using var lines = new SegmentLines(source);
        var entries = new List<IndexedEntry>();
        foreach (var entry in found)
        {
            var line = lines.Read(entry.Node, entry.Segment, entry.LineStart, entry.LineLength);
            if (!ChainedLine.TryRead(line, out var chained) || chained.Number != entry.Number)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"Entry {entry.Number} of {entry.Node} is not where the index knows it: see what the command audit verify says."));
            }

            entries.Add(new IndexedEntry(entry.Place, entry.Node, entry.Number, EntryHash.Of(line), EntryFormat.Read(chained.Entry)));
        }

        return entries;
    }

    private async Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenReaderAsync(cancellation);
            return await ask(connection);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new AuditIndexUnavailableException(exception is InvalidDataException ? exception.Message : "The audit cannot be read now.", exception);
        }
    }
}
