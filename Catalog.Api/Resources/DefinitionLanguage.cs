using System.Collections.Frozen;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>
/// The language of the definition files: which directives there are, where they stand and what arguments they take.
/// Read from FirstBatch/definition-language.graphql, so that what is documented there is what is checked.
/// </summary>
internal sealed class DefinitionLanguage
{
    public const string FileName = "definition-language.graphql";

    private readonly FrozenDictionary<string, GraphQLDirectiveDefinition> _directives;
    private readonly FrozenDictionary<string, FrozenSet<string>> _enums;

    private DefinitionLanguage(GraphQLDocument document)
    {
        _directives = document.Definitions.OfType<GraphQLDirectiveDefinition>()
            .ToFrozenDictionary(directive => directive.Name.StringValue, StringComparer.Ordinal);
        _enums = document.Definitions.OfType<GraphQLEnumTypeDefinition>().ToFrozenDictionary(
            type => type.Name.StringValue,
            type => type.Values!.Items.Select(value => value.Name.StringValue).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public static DefinitionLanguage Parse(string text) => new(Parser.Parse(text));

    /// <summary>The arguments of the one application of a directive; null, and a problem, where it lacks or is faulty.</summary>
    public DirectiveArguments? Require(IHasDirectivesNode node, string directive, DirectiveLocation location, DefinitionPlace place)
    {
        CheckAll(node, location, place);
        var applied = Applied(node, directive).ToList();
        if (applied.Count == 0)
        {
            place.Report((ASTNode)node, DefinitionCodes.DirectiveMissing, $"It needs @{directive}.");
            return null;
        }

        return applied.Count == 1 ? Read(applied[0], place) : null;
    }

    /// <summary>Checks every directive of a node against the language.</summary>
    public void CheckAll(IHasDirectivesNode node, DirectiveLocation location, DefinitionPlace place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var name = directive.Name.StringValue;
            if (!_directives.TryGetValue(name, out var definition) || !definition.Locations.Items.Contains(location))
            {
                place.Report(directive, DefinitionCodes.DirectiveUnknown, $"There is no directive @{name} for this place.");
            }
            else if (!seen.Add(name) && !definition.Repeatable)
            {
                place.Report(directive, DefinitionCodes.DirectiveRepeated, $"@{name} stands here twice.");
            }
        }
    }

    public DirectiveArguments? Read(GraphQLDirective directive, DefinitionPlace place)
    {
        var definition = _directives[directive.Name.StringValue];
        var values = new Dictionary<string, GraphQLValue>(StringComparer.Ordinal);
        var faults = place.Problems.Count;
        foreach (var argument in directive.Arguments?.Items ?? [])
        {
            var name = argument.Name.StringValue;
            var parameter = definition.Arguments?.Items.FirstOrDefault(candidate => candidate.Name.StringValue == name);
            if (parameter is null)
            {
                place.Report(argument, DefinitionCodes.ArgumentUnknown, $"@{definition.Name.StringValue} takes no argument '{name}'.");
            }
            else if (!values.TryAdd(name, argument.Value))
            {
                place.Report(argument, DefinitionCodes.ArgumentInvalid, $"'{name}' stands here twice.");
            }
            else if (!Fits(argument.Value, parameter.Type))
            {
                place.Report(argument, DefinitionCodes.ArgumentInvalid, $"'{name}' takes {Expected(parameter.Type)}.");
            }
        }

        foreach (var parameter in definition.Arguments?.Items ?? [])
        {
            if (parameter.DefaultValue is { } byDefault)
            {
                values.TryAdd(parameter.Name.StringValue, byDefault);
            }
            else if (parameter.Type is GraphQLNonNullType && !values.ContainsKey(parameter.Name.StringValue))
            {
                place.Report(directive, DefinitionCodes.ArgumentMissing, $"@{definition.Name.StringValue} needs '{parameter.Name.StringValue}'.");
            }
        }

        return place.Problems.Count == faults ? new DirectiveArguments(values) : null;
    }

    public static IEnumerable<GraphQLDirective> Applied(IHasDirectivesNode node, string directive) =>
        node.Directives?.Items.Where(candidate => candidate.Name.StringValue == directive) ?? [];

    private bool Fits(GraphQLValue value, GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => value is not GraphQLNullValue && !IsBlank(value) && Fits(value, nonNull.Type),
        _ when value is GraphQLNullValue => true,
        GraphQLListType list => value is GraphQLListValue values
            && (values.Values ?? []).TrueForAll(element => Fits(element, list.Type)),
        GraphQLNamedType named => named.Name.StringValue switch
        {
            "String" => value is GraphQLStringValue text && DefinitionText.IsWellFormed(text.Value),
            "Date" => value is GraphQLStringValue date && DirectiveArguments.TryReadDate(date, out _),
            "Int" => value is GraphQLIntValue number && DirectiveArguments.TryReadInt(number, out _),
            "Boolean" => value is GraphQLBooleanValue,
            var name => value is GraphQLEnumValue member && _enums[name].Contains(member.Name.StringValue),
        },
        _ => false,
    };

    private string Expected(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Expected(nonNull.Type),
        GraphQLListType list => $"a list, each element {Expected(list.Type)}",
        GraphQLNamedType named => named.Name.StringValue switch
        {
            "String" => "a text that is neither blank nor broken Unicode",
            "Date" => $"a date such as \"2019-07-11\", from {DirectiveArguments.FirstYear} on",
            "Int" => "a whole number of at most 31 bits",
            "Boolean" => "true or false",
            var name => $"one of {string.Join(", ", _enums[name].Order(StringComparer.Ordinal))}",
        },
        _ => "no value",
    };

    private static bool IsBlank(GraphQLValue value) => value is GraphQLStringValue text && text.Value.Span.IsWhiteSpace();
}
