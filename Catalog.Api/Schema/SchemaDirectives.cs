using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Schema;

/// <summary>The directives of the served schema: @use for operations, @item and @resource on what they select, @cost and @listSize on what it costs.</summary>
internal static class SchemaDirectives
{
    public const string Use = "use";

    public static Directive[] Create() =>
    [
        new Directive(Use, DirectiveLocation.Query)
        {
            Description = "States the use for which an operation reads records: its purpose and the legal basis that it was approved on.",
            Arguments = new QueryArguments(
                Argument("purpose", Required("Purpose"), "使用用途"),
                Argument("legalBasis", Required("String"), "Code of the legal basis, such as LB-0001."),
                new QueryArgument(Required("OnDenied"))
                {
                    Name = "onDenied",
                    Description = "What becomes of the operation when an item is denied.",
                    DefaultValue = OnDenied.Null,
                }),
        },
        new Directive("resource", DirectiveLocation.Object)
        {
            Description = "信息资源: the register that a type stands for.",
            Arguments = new QueryArguments(
                Argument("code", Required("String"), "信息资源代码"),
                Argument("name", Required("String"), "信息资源名称"),
                Argument("provider", Required("String"), "信息资源提供方"),
                Argument("subject", Required("SubjectKind"), "Whom or what a record is about."),
                Argument("cardinality", Required("Cardinality"), "How many records a subject has."),
                Argument("article", Required("String"), "The article of the first-batch catalogue."),
                Argument("format", Required("ResourceFormat"), "信息资源格式"),
                Argument("updateCycle", Required("UpdateCycle"), "更新周期")),
        },
        new Directive("item", DirectiveLocation.FieldDefinition)
        {
            Description = "信息项: the information item that a field stands for.",
            Arguments = new QueryArguments(
                Argument("code", Required("String"), "Code of the item."),
                Argument("name", Required("String"), "信息项名称"),
                Argument("provider", Required("String"), "信息资源提供方"),
                Argument("sharing", Required("SharingClass"), "共享类型")),
        },
        .. CostDirectives.Create(),
    ];

    private static NonNullGraphType Required(string type) => new(new GraphQLTypeReference(type));

    private static QueryArgument Argument(string name, IGraphType type, string description) =>
        new(type) { Name = name, Description = description };
}
