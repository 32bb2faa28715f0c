using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>The moments at which the periods of an access book begin and end, and items are withdrawn.</summary>
internal static class PeriodBoundaries
{
    /// <summary>The earliest of them after a moment; the last moment there is where none is left.</summary>
    public static DateTimeOffset Next(AccessBook book, DateTimeOffset moment)
    {
        var next = DateTimeOffset.MaxValue;
        foreach (var period in PeriodsOf(book))
        {
            next = Earlier(next, period.From);
            next = Earlier(next, period.Until ?? DateTimeOffset.MaxValue);
        }

        foreach (var item in book.Items)
        {
            next = Earlier(next, item.WithdrawnFrom ?? DateTimeOffset.MaxValue);
        }

        return next;

        DateTimeOffset Earlier(DateTimeOffset known, DateTimeOffset other) => other > moment && other < known ? other : known;
    }

    private static IEnumerable<Period> PeriodsOf(AccessBook book) =>
    [
        .. book.LegalBases.Select(basis => basis.InForce),
        .. book.Uses.Select(use => use.Period),
        .. book.Grants.Select(grant => grant.Period),
        .. book.Agreements.Select(agreement => agreement.Period),
    ];
}
