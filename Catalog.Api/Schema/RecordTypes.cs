using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>
/// The types of records, made from the catalogue: one per resource with a field per item, a connection per resource, and
/// the subjects with a field per register.
/// </summary>
internal sealed class RecordTypes
{
    /// <summary>INVARIANT: records are read by a plan; nothing else can resolve a record's field.</summary>
    private static readonly IFieldResolver Unreachable =
        new FuncFieldResolver<object>(_ => throw new InvalidOperationException("Records are read by a plan alone."));

    private readonly Dictionary<string, ObjectGraphType> _resources = new(StringComparer.Ordinal);

    public RecordTypes(CatalogueVersion catalogue, CatalogueScalars scalars)
    {
        var codeLists = catalogue.CodeLists.ToDictionary(list => list.Name, IGraphType (list) => new CodedType(list), StringComparer.Ordinal);
        Person = Subject(catalogue, SubjectKind.NaturalPerson, SubjectNames.Person, "自然人: a natural person, with a field for each register.");
        LegalEntity = Subject(catalogue, SubjectKind.LegalEntity, SubjectNames.LegalEntity, "法人和其他组织: a legal person or other organisation, with a field for each register.");
        foreach (var resource in catalogue.Resources)
        {
            var type = Of(resource);
            foreach (var item in resource.Items)
            {
                type.AddField(ItemField(resource, item, item.Type.CodeList is { } list ? codeLists[list.Name] : scalars[item.Type.Scalar]));
            }

            if (SubjectNames.Field(resource.Subject) is { } name)
            {
                type.AddField(Field(name, (resource.Subject == SubjectKind.NaturalPerson ? Person : LegalEntity)!, "The subject that the record is about."));
            }
        }
    }

    /// <summary>Null where no resource is about persons.</summary>
    public ObjectGraphType? Person { get; }

    /// <summary>Null where no resource is about organisations.</summary>
    public ObjectGraphType? LegalEntity { get; }

    /// <summary>A field that is read by a plan.</summary>
    public static FieldType Field(string name, IGraphType type, string description, params QueryArgument[] arguments) => new()
    {
        Name = name,
        Description = description,
        ResolvedType = type,
        Resolver = Unreachable,
        Arguments = new QueryArguments(arguments),
    };

    /// <summary>The connection of a resource, by the Relay cursor connections specification.</summary>
    public ObjectGraphType Connection(Resource resource)
    {
        var node = _resources[resource.TypeName];
        var edge = new ObjectGraphType { Name = $"{resource.TypeName}Edge", Description = $"{resource.Name}: a record and its cursor." };
        edge.AddField(Field("cursor", new NonNullGraphType(new GraphQLTypeReference("String")), "Continues a page after this record."));
        edge.AddField(Field("node", node, "The record."));
        var connection = new ObjectGraphType { Name = $"{resource.TypeName}Connection", Description = $"{resource.Name}: a page of records." };
        connection.AddField(Field("nodes", List(node), "The records of the page."));
        connection.AddField(Field("edges", List(edge), "The records of the page with their cursors."));
        connection.AddField(Field("pageInfo", new NonNullGraphType(new GraphQLTypeReference("PageInfo")), "Where the page stands."));
        connection.AddField(Field("totalCount", new NonNullGraphType(new GraphQLTypeReference("Int")), "How many records the use can see."));
        return connection;
    }

    /// <summary>An item in words, with the unit of its values.</summary>
    public static string Describe(InformationItem item) => item.Unit is null ? item.Name : $"{item.Name} ({item.Unit})";

    private static ListGraphType List(IGraphType type) => new(new NonNullGraphType(type));

    private static FieldType ItemField(Resource resource, InformationItem item, IGraphType type)
    {
        var field = Field(item.Field, type, Describe(item));
        field.DeprecationReason = new CatalogueItem(resource, item).Withdrawn is { } day ? $"撤回: not shared any more from {day:O} on." : null;
        return field.ApplyDirective("item", directive =>
        {
            directive.AddArgument(new DirectiveArgument("code") { Value = item.Code.Value });
            directive.AddArgument(new DirectiveArgument("name") { Value = item.Name });
            directive.AddArgument(new DirectiveArgument("provider") { Value = resource.Provider });
            directive.AddArgument(new DirectiveArgument("sharing") { Value = item.SharingClass });
        });
    }

    private ObjectGraphType? Subject(CatalogueVersion catalogue, SubjectKind kind, string name, string description)
    {
        var subject = new ObjectGraphType { Name = name, Description = description };
        foreach (var resource in catalogue.Resources)
        {
            if (resource.Subject == kind)
            {
                var type = Of(resource);
                subject.AddField(resource.Cardinality == Cardinality.One
                    ? Field(resource.SubjectField, type, resource.Name)
                    : Field(resource.SubjectField, List(type), resource.Name, SelectionArguments.Create(resource)));
            }
            else if (kind == SubjectKind.LegalEntity && resource.Holder is { } holder)
            {
                subject.AddField(Field(resource.Plural, List(Of(resource)), $"{resource.Name}: those that it holds, by {holder.Name}.", SelectionArguments.Create(resource)));
            }
        }

        return subject.Fields.Count == 0 ? null : subject;
    }

    private ObjectGraphType Of(Resource resource)
    {
        if (!_resources.TryGetValue(resource.TypeName, out var type))
        {
            type = Resource(resource);
            _resources.Add(resource.TypeName, type);
        }

        return type;
    }

    private static ObjectGraphType Resource(Resource resource)
    {
        var type = new ObjectGraphType { Name = resource.TypeName, Description = $"{resource.Name}\n\n{resource.Summary}" };
        return type.ApplyDirective("resource", directive =>
        {
            directive.AddArgument(new DirectiveArgument("code") { Value = resource.Code.Value });
            directive.AddArgument(new DirectiveArgument("name") { Value = resource.Name });
            directive.AddArgument(new DirectiveArgument("provider") { Value = resource.Provider });
            directive.AddArgument(new DirectiveArgument("subject") { Value = resource.Subject });
            directive.AddArgument(new DirectiveArgument("cardinality") { Value = resource.Cardinality });
            directive.AddArgument(new DirectiveArgument("article") { Value = resource.Article });
            directive.AddArgument(new DirectiveArgument("format") { Value = resource.Format });
            directive.AddArgument(new DirectiveArgument("updateCycle") { Value = resource.UpdateCycle });
        });
    }
}
