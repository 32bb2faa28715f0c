using Catalog.Tests.NonInterference.Records;
using GraphQL.Types;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Makes values of any input type of the schema, from what the databases hold.</summary>
internal sealed class ArgumentValues(Dice dice, DataHints hints)
{
    private const int MostDepth = 5;

    /// <param name="item">The name of the item, or of the argument, that the value is for.</param>
    /// <param name="isExact">Whether null, elements of a wrong type and the like are left out.</param>
    public Given Of(IGraphType type, string item, bool isExact = false, int depth = 0) => type switch
    {
        NonNullGraphType { ResolvedType: { } inner } => !isExact && dice.Chance(0.01) ? new Given.Plain(null) : Of(inner, item, true, depth),
        _ when !isExact && dice.Chance(depth == 0 ? 0.02 : 0.01) => new Given.Plain(null),
        _ when dice.Chance(0.003) => dice.Of<Given>(new Given.Plain("?"), new Given.Plain(7), new Given.Member("NOTHING"), new Given.Several([])),
        ListGraphType { ResolvedType: { } element } => new Given.Several([.. Enumerable.Range(0, dice.Of(1, 1, 1, 2, 2, 3, 0)).Select(_ => Of(element, item, false, depth + 1))]),
        EnumerationGraphType members => Member(members, item),
        IInputObjectGraphType fields => Fields(fields, item, depth),
        _ => Scalar(type.Name, item),
    };

    private Given.Member Member(EnumerationGraphType type, string item)
    {
        var names = type.Values.Select(value => value.Name).ToList();
        var held = hints.ValuesOf(item, type.Name).OfType<string>().Where(names.Contains).ToList();
        return new Given.Member(held.Count > 0 && dice.Chance(0.8) ? dice.Of(held) : dice.Of(names));
    }

    private Given.Fields Fields(IInputObjectGraphType type, string item, int depth)
    {
        // Deep down only what leads to an end is taken; and mostly what may be asked for.
        var open = hints.OpenFields(type.Name);
        var fields = type.Fields.Where(field => depth < MostDepth || IsShallow(field.ResolvedType!)).ToList();
        var likely = fields.FindAll(field => open.Contains(field.Name) || (dice.Chance(0.3) && IsOperator(field.Name)));
        if (fields.Count == 0)
        {
            return new Given.Fields([]);
        }

        var isSort = type.Name.EndsWith("SortInput", StringComparison.Ordinal);
        var chosen = Enumerable.Range(0, isSort ? 1 : dice.Of(1, 1, 1, 1, 2, 2, 3)).Select(_ => dice.Of(likely.Count > 0 && dice.Chance(0.9) ? likely : fields));
        var required = fields.Where(field => field.ResolvedType is NonNullGraphType && field.DefaultValue is null);
        return new Given.Fields([.. required.Concat(chosen).DistinctBy(field => field.Name).Select(field =>
            (field.Name, Of(field.ResolvedType!, IsOperator(field.Name) ? item : field.Name, false, depth + 1)))]);
    }

    /// <summary>Whether a type has no input object within, or only ones that have none.</summary>
    private static bool IsShallow(IGraphType type) => type switch
    {
        NonNullGraphType { ResolvedType: { } inner } => IsShallow(inner),
        ListGraphType => false,
        IInputObjectGraphType fields => fields.Fields.All(field => field.ResolvedType is not IInputObjectGraphType),
        _ => true,
    };

    private static bool IsOperator(string name) => name
        is "and" or "or" or "eq" or "neq" or "in" or "nin" or "gt" or "ngt" or "gte" or "ngte" or "lt" or "nlt" or "lte" or "nlte"
        or "contains" or "ncontains" or "startsWith" or "nstartsWith" or "endsWith" or "nendsWith" or "within" or "nwithin"
        or "some" or "none" or "all" or "any";

    private Given Scalar(string type, string item) => type switch
    {
        _ when item is "after" or "before" => dice.Chance(0.9) ? new Given.Cursor(dice.Chance(0.8), dice.Between(0, 6)) : new Given.Plain(dice.Of("AAAA", "", new string('A', 32))),
        "Int" when item is "first" or "last" => new Given.Plain(dice.Chance(0.95) ? dice.Of(1, 1, 2, 2, 3, 4, 5, 50) : dice.Of(-1, 0, 1000, 1001, int.MaxValue)),
        "CitizenIdNumber" when dice.Chance(0.97) => new Given.Plain(dice.Of(RandomValues.Persons)),
        "UnifiedSocialCreditCode" when dice.Chance(0.97) => new Given.Plain(dice.Of(RandomValues.Organisations)),
        "DivisionCode" when dice.Chance(0.5) => new Given.Plain(dice.Of(RandomValues.Divisions)),
        "Boolean" => new Given.Plain(dice.Chance(0.5)),
        "String" when item is "legalBasis" => new Given.Plain(dice.Of(hints.Askers).Use?.LegalBasis.Value),
        "String" when item is "document" => new Given.Plain($"{{ {dice.Of(hints.Resources).Plural} {{ nodes {{ {dice.Of(dice.Of(hints.Resources).Items).Field} }} }} }}"),
        "String" when item is "name" && dice.Chance(0.7) => new Given.Plain(dice.Of(hints.Resources).TypeName),
        _ => new Given.Plain(Held(type, item)),
    };

    private object? Held(string type, string item)
    {
        var values = hints.ValuesOf(item, type);
        if (values.Count == 0)
        {
            return type is "Int" or "Float" or "Decimal" ? 1 : string.Empty;
        }

        var value = dice.Of(values);
        return value is string { Length: > 0 } text && type == "String" && dice.Chance(0.4) ? Part(text) : value;
    }

    /// <summary>A part of a text, as one gives who feels his way along it.</summary>
    private string Part(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var first = dice.Of(0, 0, dice.Between(0, runes.Count - 1));
        return string.Concat(runes[first..dice.Between(first, Math.Min(runes.Count, first + 4))]);
    }
}
