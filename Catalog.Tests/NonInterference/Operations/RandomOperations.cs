using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>
/// Makes operations by walking the served schema: a field, an argument or an input type that it gains is asked for from then on.
/// </summary>
internal sealed class RandomOperations(Dice dice, ISchema schema, DataHints hints)
{
    private const int MostDepth = 6;

    private readonly ArgumentValues _values = new(dice, hints);
    private readonly HashSet<string> _active = [.. hints.Resources.SelectMany(NamesOf)];
    private List<Fragment> _fragments = [];
    private List<OperationVariable> _variables = [];
    private int _names;

    public Operation Operation(Asker asker)
    {
        _fragments = [];
        _variables = [];
        _names = 0;
        var roots = Enumerable.Range(0, dice.Of(1, 1, 1, 1, 2, 2, 3)).Select(_ => Root()).ToList();
        return new Operation(
            dice.Chance(0.6) ? "Q" : null,
            dice.Chance(0.98) && asker.Use is { } use ? Use(use) : null,
            Distinct(dice.Chance(0.1) ? [Wrapped("Query", roots)] : roots),
            _fragments,
            _variables);
    }

    private static IEnumerable<string> NamesOf(Resource resource) => [resource.TypeName, resource.Plural, resource.Singular];

    /// <summary>The use that the asker has; at times as variables, at times another.</summary>
    private UseStatement Use(Domain.Access.DeclaredUse approved)
    {
        var use = dice.Chance(0.95) ? approved : approved with { Purpose = dice.Of(Enum.GetValues<Domain.Uses.Purpose>()) };
        Given purpose = new Given.Member(WireName.Of(use.Purpose));
        Given basis = new Given.Plain(use.LegalBasis.Value);
        Given? onDenied = dice.Chance(0.3) ? new Given.Member(WireName.Of(dice.Of(OnDenied.Null, OnDenied.Null, OnDenied.Reject))) : null;
        return dice.Chance(0.35)
            ? new UseStatement(Variable("Purpose!", purpose), Variable("String!", basis), onDenied is null ? null : Variable("OnDenied!", onDenied))
            : new UseStatement(purpose, basis, onDenied);
    }

    private Selection.Field Root()
    {
        var fields = schema.Query.Fields.ToList();
        var records = fields.Where(field => IsActive(field) || hints.Resources.Any(resource => SubjectNames.Field(resource.Subject) == field.Name)).ToList();
        return dice.Chance(0.04) ? new Selection.Field("__typename", null, [], Conditions(), [])
            : dice.Chance(0.03) ? Introspection()
            : Field(dice.Of(dice.Chance(0.94) ? records : fields), 1);
    }

    private bool IsActive(FieldType field) =>
        _active.Contains(field.Name) || _active.Any(name => field.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && field.Name.StartsWith("verify", StringComparison.Ordinal));

    private Selection.Field Introspection() => new(
        "__type",
        null,
        [("name", new Given.Plain(dice.Of(hints.Resources).TypeName + dice.Of("", "", "Connection", "FilterInput")))],
        Conditions(),
        [new Selection.Field("kind", null, [], [], []), new Selection.Field("fields", null, [], [], [new Selection.Field("name", null, [], [], [])])]);

    private Selection.Field Field(FieldType field, int depth)
    {
        var arguments = (field.Arguments ?? [])
            .Where(argument => (argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null && dice.Chance(0.99))
                || dice.Chance(argument.Name switch { "after" or "before" => 0.1, "last" => 0.15, "where" or "order" => 0.35, _ => 0.55 }))
            .Select(argument => (argument.Name, Argument(argument)))
            .ToList();
        var children = Bare(field.ResolvedType!) is IObjectGraphType type ? Selections(type, depth) : [];
        return new Selection.Field(field.Name, dice.Chance(0.2) ? Name(field.Name) : null, arguments, Conditions(), children);
    }

    private Given Argument(QueryArgument argument)
    {
        var value = _values.Of(argument.ResolvedType!, argument.Name);
        return dice.Chance(0.3) ? Variable(argument.ResolvedType!.ToString()!, value) : value;
    }

    private Given.Variable Variable(string type, Given value)
    {
        var name = Name("v");
        _variables.Add(dice.Between(0, 9) switch
        {
            // No cursor is known when a default is written, and a variable with one need not be given.
            0 when value is not Given.Cursor => new OperationVariable(name, type, value, null),
            1 when !type.EndsWith('!') || dice.Chance(0.1) => new OperationVariable(name, type.TrimEnd('!'), null, dice.Chance(0.5) ? value : null),
            _ => new OperationVariable(name, type, null, value),
        });
        return new Given.Variable(name);
    }

    /// <summary>Aliases of cursors keep the word, by which they are found in answers.</summary>
    private string Name(string kind) => $"{(kind.Contains("ursor", StringComparison.Ordinal) ? "cursor" : kind == "v" ? "v" : dice.Of("a", "b", "item"))}{++_names}";

    private IReadOnlyList<Selection> Selections(IObjectGraphType type, int depth)
    {
        var fields = type.Fields.Where(field => depth < MostDepth || Bare(field.ResolvedType!) is not IObjectGraphType).ToList();
        if (type.Name is SubjectNames.Person or SubjectNames.LegalEntity && dice.Chance(0.9))
        {
            fields = [.. fields.Where(IsActive)];
        }

        var links = fields.Where(field => field.Name is SubjectNames.PersonField or SubjectNames.LegalEntityField).ToList();
        var chosen = dice.Pick(fields.Except(dice.Chance(0.75) ? links : []), dice.Of(1, 2, 3, 4, 6, 9));
        List<Selection> selections = [.. chosen.Select(field => Field(field, depth + 1))];
        if (selections.Count == 0 || dice.Chance(0.08))
        {
            selections.Add(new Selection.Field("__typename", null, [], Conditions(), []));
        }

        if (dice.Chance(0.05))
        {
            selections.Add(selections[0]);
        }

        return Distinct(dice.Chance(0.12) ? [.. selections.Skip(1), Wrapped(type.Name, selections[..1])] : selections);
    }

    /// <summary>The same selections, in a fragment.</summary>
    private Selection Wrapped(string on, IReadOnlyList<Selection> selections)
    {
        if (dice.Chance(0.5))
        {
            return new Selection.Inline(dice.Chance(0.5) ? on : null, Conditions(), selections);
        }

        _fragments.Add(new Fragment($"F{_fragments.Count + 1}", on, selections));
        return new Selection.Spread(_fragments[^1].Name, Conditions());
    }

    private IReadOnlyList<Condition> Conditions() => dice.Chance(0.95)
        ? []
        : [new Condition(dice.Chance(0.4), dice.Chance(0.5) ? new Given.Plain(dice.Chance(0.6)) : Variable("Boolean!", new Given.Plain(dice.Chance(0.6))))];

    /// <summary>What would not merge gets a name of its own, but for a few.</summary>
    private IReadOnlyList<Selection> Distinct(IReadOnlyList<Selection> selections)
    {
        var keys = new HashSet<string>();
        return
        [
            .. selections.Select(selection => selection is Selection.Field { Name: var name, Alias: var alias } field && !keys.Add(alias ?? name) && dice.Chance(0.9) && field.Name != "__typename"
                ? field with { Alias = Name(name) }
                : selection),
        ];
    }

    private static IGraphType Bare(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Bare(inner) : type;
}
