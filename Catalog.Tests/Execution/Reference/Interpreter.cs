using System.Text.Json.Nodes;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Rows;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Tests.Execution.Reference;

/// <summary>
/// Executes operations as the GraphQL specification says in its section 6, on rows in memory: row by row, field by field, and
/// as slowly as that is. It shares nothing with the plans and the SQL that it is compared with but the catalogue.
/// </summary>
internal sealed class Interpreter(Setting setting, KnownCursors cursors)
{
    private const int DefaultPageSize = 50;

    private readonly CatalogueVersion _catalogue = setting.Catalogue;
    private readonly RowRules _rules = new(setting.Catalogue, setting.Eyes, setting.Rows);

    private GraphQLDocument _document = null!;
    private InputValues _values = null!;
    private int _lists;

    /// <summary>The expected answer.</summary>
    /// <param name="variables">The values of its variables, as a JSON object.</param>
    public JsonObject Execute(string document, string variables)
    {
        _document = Parser.Parse(document);
        _lists = 0;
        var operation = _document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        _values = new InputValues(operation, variables);
        var answer = new JsonObject { ["data"] = ExecuteSelectionSet([operation.SelectionSet], new Resolved.Query()) };
        var masked = new MaskedPlaces(_catalogue, setting.Eyes, CollectFields).Of(operation.SelectionSet);
        if (masked.Count > 0)
        {
            answer["extensions"] = new JsonObject { ["masked"] = masked };
        }

        return answer;
    }

    // 6.3, ExecuteSelectionSet; selection sets of one field are merged by taking them all (6.4.3).
    private JsonObject ExecuteSelectionSet(IEnumerable<GraphQLSelectionSet> sets, Resolved value)
    {
        var result = new JsonObject();
        foreach (var (responseKey, fields) in CollectFields(value.TypeName, sets))
        {
            result.Add(responseKey, ExecuteField(fields, value));
        }

        return result;
    }

    // 6.3.2, CollectFields.
    private List<(string ResponseKey, List<GraphQLField> Fields)> CollectFields(string typeName, IEnumerable<GraphQLSelectionSet> sets)
    {
        var grouped = new List<(string ResponseKey, List<GraphQLField> Fields)>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(set);
        }

        return grouped;

        void Collect(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (!IsIncluded((IHasDirectivesNode)selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case GraphQLField field:
                        var key = field.Alias?.Name.StringValue ?? field.Name.StringValue;
                        if (!grouped.Exists(group => group.ResponseKey == key))
                        {
                            grouped.Add((key, []));
                        }

                        grouped.Find(group => group.ResponseKey == key).Fields.Add(field);
                        break;
                    case GraphQLFragmentSpread spread:
                        var fragment = _document.Definitions.OfType<GraphQLFragmentDefinition>()
                            .Single(definition => definition.FragmentName.Name.StringValue == spread.FragmentName.Name.StringValue);
                        if (visited.Add(spread.FragmentName.Name.StringValue) && fragment.TypeCondition.Type.Name.StringValue == typeName)
                        {
                            Collect(fragment.SelectionSet);
                        }

                        break;
                    case GraphQLInlineFragment inline when inline.TypeCondition is null || inline.TypeCondition.Type.Name.StringValue == typeName:
                        Collect(inline.SelectionSet);
                        break;
                }
            }
        }
    }

    private bool IsIncluded(IHasDirectivesNode node) => (node.Directives?.Items ?? []).All(directive => directive.Name.StringValue switch
    {
        "skip" => !(bool)_values.Arguments(directive)["if"]!,
        "include" => (bool)_values.Arguments(directive)["if"]!,
        _ => true,
    });

    // 6.4, ExecuteField.
    private JsonNode? ExecuteField(List<GraphQLField> fields, Resolved value)
    {
        var field = fields[0];
        var resolved = field.Name.StringValue == "__typename" ? value.TypeName : ResolveFieldValue(value, field.Name.StringValue, _values.Arguments(field));
        return CompleteValue(fields, resolved);
    }

    // 6.4.3, CompleteValue.
    private JsonNode? CompleteValue(List<GraphQLField> fields, object? value) => value switch
    {
        null => null,
        Resolved next => ExecuteSelectionSet(fields.Select(field => field.SelectionSet!), next),
        IEnumerable<Resolved> list => new JsonArray([.. list.Select(element => CompleteValue(fields, element))]),
        string text => text,
        int number => number,
        bool truth => truth,
        JsonNode shown => shown,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // 6.4.2, ResolveFieldValue.
    private object? ResolveFieldValue(Resolved value, string name, IReadOnlyDictionary<string, object?> arguments) => (value, name) switch
    {
        (Resolved.Query, "person") => new Resolved.Subject(SubjectKind.NaturalPerson, ((string)arguments["idNumber"]!).Replace('x', 'X')),
        (Resolved.Query, "legalEntity") => new Resolved.Subject(SubjectKind.LegalEntity, (string)arguments["unifiedSocialCreditCode"]!),
        (Resolved.Query, _) => Page(_catalogue.FindPlural(name)!, arguments),
        (Resolved.Subject subject, _) => Register(subject, _catalogue.FindRegister(subject.Kind, name)!, arguments),
        (Resolved.Record record, "person" or "legalEntity") =>
            record.Row.Subject is { } number ? new Resolved.Subject(record.Row.Resource.Subject, number) : null,
        (Resolved.Record record, _) => Item(record.Row, record.Row.Resource.Items.Single(item => item.Field == name)),
        (Resolved.Connection connection, "nodes") => connection.Page.Select(row => new Resolved.Record(row)),
        (Resolved.Connection connection, "edges") => connection.Page.Select(row => new Resolved.Edge(connection.List, row)),
        (Resolved.Connection connection, "pageInfo") => new Resolved.PageInfo(connection),
        (Resolved.Connection connection, "totalCount") => connection.TotalCount,
        (Resolved.Edge edge, "cursor") => KnownCursors.Placeholder(edge.List, edge.Row),
        (Resolved.Edge edge, "node") => new Resolved.Record(edge.Row),
        (Resolved.PageInfo info, "hasNextPage") => info.Of.HasNext,
        (Resolved.PageInfo info, "hasPreviousPage") => info.Of.HasPrevious,
        (Resolved.PageInfo info, "startCursor") => info.Of.Page is [var first, ..] ? KnownCursors.Placeholder(info.Of.List, first) : null,
        (Resolved.PageInfo info, "endCursor") => info.Of.Page is [.., var last] ? KnownCursors.Placeholder(info.Of.List, last) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"{value.TypeName} has no such field."),
    };

    private object? Register(Resolved.Subject subject, Resource register, IReadOnlyDictionary<string, object?> arguments)
    {
        var records = _rules.Visible(register, subject.Number);
        return register.Cardinality == Cardinality.One
            ? records.Select(row => new Resolved.Record(row)).FirstOrDefault()
            : _rules.Select(records, arguments.GetValueOrDefault("where"), arguments.GetValueOrDefault("order")).Select(row => new Resolved.Record(row));
    }

    private JsonNode? Item(Row row, InformationItem item) =>
        setting.Eyes.Shows(item, row, out var mask) ? ItemValues.Show(item, row.Values[item.Field], mask) : null;

    // Relay cursor connections specification, 4.4. At an end that a cursor sets, more rows are taken to follow.
    private Resolved.Connection Page(Resource resource, IReadOnlyDictionary<string, object?> arguments)
    {
        var all = _rules.Select(_rules.Visible(resource), arguments.GetValueOrDefault("where"), arguments.GetValueOrDefault("order"));
        var (first, last) = (arguments.GetValueOrDefault("first"), arguments.GetValueOrDefault("last"));
        var (after, before) = (arguments.GetValueOrDefault("after") as string, arguments.GetValueOrDefault("before") as string);
        IEnumerable<Row> rest = all;
        rest = after is null ? rest : rest.SkipWhile(row => row.Number != cursors.Row(after)).Skip(1);
        rest = before is null ? rest : rest.TakeWhile(row => row.Number != cursors.Row(before));
        if (after is not null && before is not null && IndexOf(all, after) >= IndexOf(all, before))
        {
            rest = [];
        }

        var edges = rest.ToList();
        var size = (int)(decimal)(first ?? last ?? (decimal)DefaultPageSize);
        return last is null
            ? new(resource, _lists++, [.. edges.Take(size)], all.Count, edges.Count > size || before is not null, after is not null)
            : new(resource, _lists++, [.. edges.TakeLast(size)], all.Count, before is not null, edges.Count > size || after is not null);
    }

    private int IndexOf(IReadOnlyList<Row> rows, string cursor) => rows.Index().Single(row => row.Item.Number == cursors.Row(cursor)).Index;
}
