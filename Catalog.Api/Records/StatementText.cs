using System.Globalization;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Divisions;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>The text of a statement while it is written, with its parameters.</summary>
internal sealed class StatementText(RecordDialect dialect)
{
    /// <summary>So many digits a county's code has; what has fewer is wider.</summary>
    private const int CountyLength = 6;

    private readonly StringBuilder _text = new();
    private readonly List<RecordParameter> _parameters = [];
    private int _aliases;

    public RecordDialect Dialect => dialect;

    public StatementText Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>The name of a parameter; one that was there before keeps its name.</summary>
    public string Parameter(ParameterSource source, int index = 0)
    {
        var parameter = new RecordParameter(source, index);
        var place = _parameters.IndexOf(parameter);
        if (place < 0)
        {
            place = _parameters.Count;
            _parameters.Add(parameter);
        }

        return dialect.Parameter(place);
    }

    /// <summary>A new name for a table.</summary>
    public string Alias() => string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}");

    public string Column(string alias, string column) => $"{alias}.{dialect.Quote(column)}";

    public string Table(Resource resource, string alias) => $"{dialect.Quote(RecordNames.Table(resource))} AS {alias}";

    /// <summary>That a row is in a scope: ranges of codes, which an index can serve.</summary>
    public string Within(string alias, RowScope scope) => Within(scope, Column(alias, RecordNames.Division));

    /// <summary>That a use may know of a row; null where it may of all.</summary>
    /// <param name="isPage">Whether few rows are wanted in an order that an index has.</param>
    public string? Visible(string alias, RowVisibility visibility, bool isPage = false)
    {
        if (!visibility.IsAny || visibility.Within is not { } scope)
        {
            return visibility.IsAny ? null : "1 = 0";
        }

        // Of a wide scope, a page's rows are found soon in their order; to look them up by division would be to sort all of it.
        var isWide = scope.Divisions.Any(division => division.Prefix.Length <= CountyLength);
        var column = Column(alias, RecordNames.Division);
        return $"({Within(scope, isPage && isWide ? dialect.Unindexed(column) : column)})";
    }

    public PreparedStatement Build() => new(new RecordStatement(_text.ToString(), _parameters.Count), _parameters);

    // The codes are digits by construction.
    private static string Within(RowScope scope, string column) => string.Join(" OR ", scope.Divisions.Select(division =>
        $"{column} BETWEEN '{division.Prefix}' AND '{division.Prefix.PadRight(DivisionCode.MaxLength, '9')}'"));
}
