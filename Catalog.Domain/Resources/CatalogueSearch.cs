using Catalog.Domain.Departments;

namespace Catalog.Domain.Resources;

/// <summary>
/// Searches a version of the catalogue. Every word must stand somewhere in what is found: in its name, code, field or provider, or in its
/// description. Chinese is written without blanks, so that one or two characters are a word like any other and are found anywhere.
/// </summary>
public sealed class CatalogueSearch(CatalogueVersion catalogue)
{
    private const int WholeName = 100;
    private const int WholeCode = 90;
    private const int NameStart = 80;
    private const int NamePart = 60;
    private const int FieldPart = 50;
    private const int CodeStart = 40;
    private const int ProviderPart = 30;
    private const int Described = 10;

    private readonly Entry[] _entries =
    [
        .. catalogue.Resources.Select(resource => new Entry(
            new CatalogueHit(CatalogueMatter.Resource, resource.TypeName, resource.Code.Value, resource.Name, resource, null),
            SearchText.Fold($"{resource.TypeName}\n{resource.Plural}"),
            SearchText.Fold(string.Join('\n', resource.JointProviders.Prepend(resource.Provider))),
            SearchText.Fold($"{resource.Summary}\n{resource.Article}"))),
        .. catalogue.Items.Select(found => new Entry(
            new CatalogueHit(CatalogueMatter.InformationItem, found.Coordinate, found.Item.Code.Value, found.Item.Name, found.Resource, found.Item),
            SearchText.Fold(found.Coordinate),
            SearchText.Fold(found.Resource.Provider),
            SearchText.Fold($"{found.Resource.Name}\n{found.Item.Condition}\n{found.Item.LegalBasis?.Citation}\n{found.Item.Type.CodeList?.Description}"))),
        .. catalogue.CodeLists.Select(list => new Entry(
            new CatalogueHit(CatalogueMatter.CodeList, list.Name, null, list.Description.Split('\n')[0], null, null),
            SearchText.Fold(list.Name),
            string.Empty,
            SearchText.Fold($"{list.Standard}\n{list.Description}\n{string.Join('\n', list.Values.Select(value => value.Meaning))}"))),
    ];

    /// <summary>What is found, the best first; nothing for a text without words.</summary>
    /// <param name="departments">The departments that were onboarded.</param>
    public IReadOnlyList<CatalogueHit> Find(string text, IEnumerable<Department> departments, int first)
    {
        var words = SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var others = departments.Select(department => new Entry(
            new CatalogueHit(CatalogueMatter.Department, department.Code.Value, department.Code.Value, department.Name, null, null), string.Empty, string.Empty, string.Empty));
        return
        [
            .. _entries.Concat(others)
                .Select(entry => (entry.Hit, Score: entry.Score(words)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Hit.Matter)
                .ThenBy(found => found.Hit.Name.Length)
                .ThenBy(found => found.Hit.Coordinate, StringComparer.Ordinal)
                .Take(first)
                .Select(found => found.Hit),
        ];
    }

    private sealed class Entry(CatalogueHit hit, string fields, string providers, string described)
    {
        private readonly string _name = SearchText.Fold(hit.Name);
        private readonly string _code = SearchText.Fold(hit.Code ?? string.Empty);

        public CatalogueHit Hit => hit;

        /// <summary>How well all words fit; 0 where one stands nowhere.</summary>
        public int Score(string[] words)
        {
            var sum = 0;
            foreach (var word in words)
            {
                var score = Score(word);
                if (score == 0)
                {
                    return 0;
                }

                sum += score;
            }

            return sum;
        }

        private int Score(string word) =>
            _name == word ? WholeName
            : _code == word ? WholeCode
            : _name.StartsWith(word, StringComparison.Ordinal) ? NameStart
            : _name.Contains(word, StringComparison.Ordinal) ? NamePart
            : fields.Contains(word, StringComparison.Ordinal) ? FieldPart
            : _code.StartsWith(word, StringComparison.Ordinal) ? CodeStart
            : providers.Contains(word, StringComparison.Ordinal) ? ProviderPart
            : described.Contains(word, StringComparison.Ordinal) ? Described
            : 0;
    }
}
