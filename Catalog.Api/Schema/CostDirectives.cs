using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Schema;

/// <summary>@cost and @listSize. Source: IBM, GraphQL Cost Directives specification.</summary>
internal static class CostDirectives
{
    public const string Cost = "cost";
    public const string Weight = "weight";
    public const string ListSize = "listSize";
    public const string AssumedSize = "assumedSize";
    public const string SlicingArguments = "slicingArguments";
    public const string SizedFields = "sizedFields";
    public const string RequireOneSlicingArgument = "requireOneSlicingArgument";

    public static Directive[] Create() =>
    [
        new Directive(Cost, DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition)
        {
            Description = "What a field or an argument adds to the cost of an operation. Unless told, 1 for a field that leads to other fields, and nothing for the others.",
            Arguments = new QueryArguments(Argument(Weight, Reference.Required("String"), "The weight, a number.")),
        },
        new Directive(ListSize, DirectiveLocation.FieldDefinition)
        {
            Description = "How many elements a list is taken to have, by which the cost of what is selected on them is multiplied.",
            Arguments = new QueryArguments(
                Argument(AssumedSize, Reference.To("Int"), "The size where no slicing argument says it."),
                Argument(SlicingArguments, Reference.OptionalList("String"), "The arguments that say the size; of several the largest counts."),
                Argument(SizedFields, Reference.OptionalList("String"), "The fields of the result that have the size; the field itself unless told."),
                new QueryArgument(Reference.Required("Boolean"))
                {
                    Name = RequireOneSlicingArgument,
                    Description = "Whether exactly one slicing argument must be given.",
                    DefaultValue = true,
                }),
        },
    ];

    public static void Costs(this IMetadataWriter element, int weight) => element.ApplyDirective(Cost, directive =>
        directive.AddArgument(new DirectiveArgument(Weight) { Value = weight.ToString(CultureInfo.InvariantCulture) }));

    /// <summary>A list without slicing arguments.</summary>
    public static void Holds(this FieldType field, int assumed) => field.ApplyDirective(ListSize, directive =>
        directive.AddArgument(new DirectiveArgument(AssumedSize) { Value = assumed }));

    /// <summary>A connection, whose page is as large as an argument says.</summary>
    public static void Pages(this FieldType field, int assumed, IEnumerable<string> slicingArguments, IEnumerable<string> sizedFields) =>
        field.ApplyDirective(ListSize, directive =>
        {
            directive.AddArgument(new DirectiveArgument(AssumedSize) { Value = assumed });
            directive.AddArgument(new DirectiveArgument(SlicingArguments) { Value = slicingArguments.ToList() });
            directive.AddArgument(new DirectiveArgument(SizedFields) { Value = sizedFields.ToList() });
            directive.AddArgument(new DirectiveArgument(RequireOneSlicingArgument) { Value = false });
        });

    private static QueryArgument Argument(string name, IGraphType type, string description) => new(type) { Name = name, Description = description };
}
