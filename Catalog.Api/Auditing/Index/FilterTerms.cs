using System.Data.Common;
using Catalog.Api.Storage.Audit;

namespace Catalog.Api.Auditing.Index;

/// <summary>What a filter asks for, as the index knows it.</summary>
/// <param name="All">Terms of which an entry has each, the rarest first.</param>
/// <param name="Kinds">Kinds of which it has one; null where any will do.</param>
/// <param name="Keys">Keys of which it has each.</param>
internal sealed record FilterTerms(IReadOnlyList<FoundTerm> All, IReadOnlyList<FoundTerm>? Kinds, IReadOnlyList<UInt128> Keys)
{
    /// <summary>The kinds, where they are rarer than any other term, so that it is best to begin with them.</summary>
    public bool BeginsWithKinds => Keys.Count == 0 && Kinds is not null && (All.Count == 0 || Kinds.Sum(kind => kind.Entries) < All[0].Entries);

    /// <returns>Null where no entry has one of the terms.</returns>
    public static async Task<FilterTerms?> FindAsync(DbConnection connection, EntryFilter filter, CancellationToken cancellation)
    {
        var all = await FindAsync(connection, Terms(filter), cancellation);
        var kinds = filter.Kinds is null ? null : await FindAsync(connection, filter.Kinds.Distinct().Select(IndexTerms.Of), cancellation);
        return all.Contains(null) || kinds?.All(kind => kind is null) == true
            ? null
            : new FilterTerms([.. all.OfType<FoundTerm>().OrderBy(term => term.Entries)], kinds?.OfType<FoundTerm>().ToList(), [.. GetKeys(filter)]);
    }

    private static IEnumerable<Term> Terms(EntryFilter filter) => new Term?[]
    {
        filter.Node is { } node ? IndexTerms.Of(node) : null,
        filter.Department is { } department ? IndexTerms.Of(department) : null,
        filter.System is { } system ? IndexTerms.Of(system) : null,
        filter.Purpose is { } purpose ? IndexTerms.Of(purpose) : null,
        filter.LegalBasis is { } basis ? IndexTerms.Of(basis) : null,
        filter.Item is { } item ? IndexTerms.Of(item) : null,
        filter.Document is { } document ? IndexTerms.Of(document) : null,
    }.OfType<Term>();

    private static IEnumerable<UInt128> GetKeys(EntryFilter filter)
    {
        if (filter.Subject is { } subject)
        {
            yield return IndexTerms.Key(subject);
        }

        if (filter.Trace is { } trace)
        {
            yield return IndexTerms.Key(trace);
        }
    }

    private static async Task<List<FoundTerm?>> FindAsync(DbConnection connection, IEnumerable<Term> terms, CancellationToken cancellation)
    {
        var found = new List<FoundTerm?>();
        foreach (var term in terms)
        {
            found.Add((await EntryStatement.Of(term).ReadAsync(
                connection, reader => new FoundTerm(reader.GetInt32(0), reader.GetInt64(1), term), cancellation)).SingleOrDefault());
        }

        return found;
    }
}
