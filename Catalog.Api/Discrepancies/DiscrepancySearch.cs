using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;

namespace Catalog.Api.Discrepancies;

/// <summary>Compares records of a register with those of the registers that are responsible for some of its items, subject by subject.</summary>
/// <param name="mayShow">Whether the caller may see the value of an item.</param>
internal sealed class DiscrepancySearch(RecordStore records, Func<CatalogueItem, bool> mayShow)
{
    /// <param name="items">Of one register.</param>
    /// <param name="subject">The one subject to look at; all, in the order in which their records arrived, where there is none.</param>
    /// <param name="after">The number of the record behind which to begin.</param>
    /// <param name="count">How many records to look at.</param>
    /// <returns>What was found, how many records were looked at, and the number of the last.</returns>
    public async Task<(IReadOnlyList<Discrepancy> Found, int Examined, long Last)> RunAsync(
        IReadOnlyList<ComparedItem> items, string? subject, long after, int count, CancellationToken cancellation)
    {
        var found = new List<(long Row, int Item, Discrepancy Discrepancy)>();
        var seen = new HashSet<long>();
        await using var connection = await records.RentAsync(cancellation);
        foreach (var register in items.GroupBy(item => item.Prevailing.Resource.TypeName))
        {
            ComparedItem[] compared = [.. register];
            object?[] values = subject is null ? [after, (long)count] : [after, subject, (long)count];
            await using var reader = await connection.ReadAsync(Statement(compared, subject is not null), values, cancellation);
            while (await reader.NextAsync(cancellation))
            {
                var row = reader.Int64(0);
                seen.Add(row);
                for (var i = 0; i < compared.Length; i++)
                {
                    if (ItemText.Of(compared[i].Own.Item.Type, reader, 2 + (2 * i)) is { } own
                        && ItemText.Of(compared[i].Prevailing.Item.Type, reader, 3 + (2 * i)) is { } other
                        && own != other)
                    {
                        var number = Encoding.UTF8.GetString(reader.Utf8(1));
                        found.Add((row, i, new Discrepancy(number, compared[i], own, mayShow(compared[i].Prevailing) ? other : null)));
                    }
                }
            }
        }

        return ([.. found.OrderBy(one => one.Row).Select(one => one.Discrepancy)], seen.Count, seen.Count > 0 ? seen.Max() : after);
    }

    // So many records are looked at, and no more are compared. INVARIANT: names come from a checked catalogue, values are parameters.
    private RecordStatement Statement(ComparedItem[] items, bool isOfSubject)
    {
        var (dialect, own, other) = (records.Dialect, items[0].Own.Resource, items[0].Prevailing.Resource);
        string Column(string alias, string name) => $"{alias}.{dialect.Quote(name)}";
        var columns = items.SelectMany(item => (string[])[Column("a", item.Own.Item.Field), Column("b", item.Prevailing.Item.Field)]);
        var isSubject = isOfSubject ? $" AND {dialect.Quote(RecordNames.Subject)} = {dialect.Parameter(1)}" : string.Empty;
        var limit = dialect.Parameter(isOfSubject ? 2 : 1);
        return new RecordStatement(
            $"""
            SELECT {Column("a", RecordNames.Id)}, {Column("a", RecordNames.Subject)}, {string.Join(", ", columns)}
            FROM (SELECT * FROM {dialect.Quote(RecordNames.Table(own))} WHERE {dialect.Quote(RecordNames.Id)} > {dialect.Parameter(0)}{isSubject} ORDER BY {dialect.Quote(RecordNames.Id)} LIMIT {limit}) AS a
            LEFT JOIN {dialect.Quote(RecordNames.Table(other))} AS b ON {Column("b", RecordNames.Subject)} = {Column("a", RecordNames.Subject)}
            ORDER BY {Column("a", RecordNames.Id)}
            """,
            isOfSubject ? 3 : 2);
    }
}
