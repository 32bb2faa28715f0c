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

    /// <summary>That a row is in a scope: ranges of codes, which an index can serve. The codes are digits by construction.</summary>
    public string Within(string alias, RowScope scope) => string.Join(" OR ", scope.Divisions.Select(division =>
        $"{Column(alias, RecordNames.Division)} BETWEEN '{division.Prefix}' AND '{division.Prefix.PadRight(DivisionCode.MaxLength, '9')}'"));

    /// <summary>That a use may know of a row; null where it may of all.</summary>
    public string? Visible(string alias, RowVisibility visibility) =>
        !visibility.IsAny ? "1 = 0" : visibility.Within is { } scope ? $"({Within(alias, scope)})" : null;

    public PreparedStatement Build() => new(new RecordStatement(_text.ToString(), _parameters.Count), _parameters);
}
