using Catalog.Domain.Access;

namespace Catalog.Tests.Access;

/// <summary>Makes smaller scenarios of one: fewer questions first, then one thing less in the book.</summary>
internal static class AccessScenarioShrinking
{
    public static IEnumerable<AccessScenario> Shrink(AccessScenario scenario)
    {
        if (scenario.Questions.Count > 1)
        {
            return scenario.Questions.Select(question => scenario with { Questions = [question] });
        }

        var book = scenario.Book;
        return Shrink(book).Select(smaller => scenario with { Book = smaller });
    }

    private static IEnumerable<AccessBook> Shrink(AccessBook book) =>
    [
        .. WithoutOne(book.Grants).Select(grants => book with { Grants = grants }),
        .. WithoutOne(book.Uses).Select(uses => book with { Uses = uses }),
        .. WithoutOne(book.Agreements).Select(agreements => book with { Agreements = agreements }),
        .. WithoutOne(book.LegalBases).Select(bases => book with { LegalBases = bases }),
        .. WithoutOne(book.Items).Select(items => book with { Items = items }),
        .. WithoutOne(book.Systems).Select(systems => book with { Systems = systems }),
        .. WithoutOne(book.Departments).Select(departments => book with { Departments = departments }),
    ];

    private static IEnumerable<IReadOnlyList<T>> WithoutOne<T>(IReadOnlyList<T> list) =>
        Enumerable.Range(0, list.Count).Select(left => list.Where((_, index) => index != left).ToList());
}
