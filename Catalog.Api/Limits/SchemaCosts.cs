using System.Collections.Frozen;
using System.Globalization;
using Catalog.Api.Schema;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Limits;

/// <summary>What each field of a schema costs. INVARIANT: an operation is charged what the served schema says, and nothing else.</summary>
internal sealed class SchemaCosts
{
    private static readonly FieldCost Free = new(0);

    private readonly FrozenDictionary<FieldType, FieldCost> _costs;

    public SchemaCosts(ISchema schema)
    {
        Schema = schema;
        var costs = new Dictionary<FieldType, FieldCost>(ReferenceEqualityComparer.Instance);
        foreach (var type in schema.AllTypes.OfType<IObjectGraphType>())
        {
            foreach (var field in type.Fields)
            {
                costs.Add(field, type.Name.StartsWith("__", StringComparison.Ordinal) ? Introspected(type, field) : Stated(field));
            }
        }

        costs.Add(schema.SchemaMetaFieldType, new FieldCost(CostWeights.Composite));
        costs.Add(schema.TypeMetaFieldType, new FieldCost(CostWeights.Composite));
        costs.Add(schema.TypeNameMetaFieldType, Free);
        _costs = costs.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    public ISchema Schema { get; }

    public FieldCost this[FieldType field] => _costs[field];

    // Introspection carries no directives.
    private static FieldCost Introspected(IObjectGraphType type, FieldType field) => new(
        CostWeights.Value,
        ListSizes.OfIntrospection(type.Name, field.Name) is { } size ? new ListSize(size, [], []) : null);

    private static FieldCost Stated(FieldType field)
    {
        var arguments = field.Arguments?
            .Select(argument => (argument.Name, Weight: Weight(argument)))
            .Where(argument => argument.Weight is not null)
            .ToDictionary(argument => argument.Name, argument => argument.Weight!.Value, StringComparer.Ordinal);
        var isComposite = field.ResolvedType!.GetNamedType() is IObjectGraphType;
        return new FieldCost(Weight(field) ?? (isComposite ? CostWeights.Composite : 0), arguments ?? [], Size(field));
    }

    private static double? Weight(IMetadataReader element) =>
        element.FindAppliedDirective(CostDirectives.Cost)?.FindArgument(CostDirectives.Weight)?.Value is string weight
            ? double.Parse(weight, CultureInfo.InvariantCulture)
            : null;

    private static ListSize? Size(FieldType field) => field.FindAppliedDirective(CostDirectives.ListSize) is { } directive
        ? new ListSize(
            directive.FindArgument(CostDirectives.AssumedSize)?.Value as int? ?? 1,
            directive.FindArgument(CostDirectives.SlicingArguments)?.Value as IReadOnlyList<string> ?? [],
            directive.FindArgument(CostDirectives.SizedFields)?.Value as IReadOnlyList<string> ?? [])
        : null;
}
