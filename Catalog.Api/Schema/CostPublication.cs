using System.Collections.Frozen;
using Catalog.Api.Auditing.Queries;
using Catalog.Api.Governance;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>Writes what fields cost into a schema before it is served; operations are charged by what stands there.</summary>
internal static class CostPublication
{
    private static readonly string[] SlicingArguments = ["first", "last"];
    private static readonly string[] SizedFields = ["edges", "nodes"];

    /// <summary>The fields of metadata for which definitions are read, or searched.</summary>
    private static readonly FrozenSet<string> ReadDefinitions = FrozenSet.Create(
        StringComparer.Ordinal,
        "Catalogue.differences", "Catalogue.search", "CatalogueVersion.changes", "CatalogueVersion.resources", "CatalogueVersion.informationItems",
        "CatalogueVersion.codeLists", "CatalogueDraft.problems", "CatalogueDraft.warnings", "CatalogueDraft.usedBy", "CatalogueDraft.differences");

    /// <param name="metadata">The types that are answered by GraphQL.NET; their fields refer to them by name.</param>
    public static void Publish(IObjectGraphType query, IObjectGraphType mutation, IEnumerable<IGraphType> metadata)
    {
        var objects = metadata.OfType<IObjectGraphType>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var field in query.Fields)
        {
            PublishRoot(field);
        }

        foreach (var field in mutation.Fields)
        {
            field.Costs(CostWeights.Scan);
        }

        foreach (var type in objects.Values)
        {
            foreach (var field in type.Fields)
            {
                PublishMetadata(type, field, Named(field) is GraphQLTypeReference reference && objects.ContainsKey(reference.TypeName));
            }
        }
    }

    private static void PublishRoot(FieldType root)
    {
        if (root.Name == "explainAccess")
        {
            root.Costs(CostWeights.Explanation);
        }
        else if (root.Name is SubjectNames.PersonField or SubjectNames.LegalEntityField)
        {
            PublishSubject(Object(root)!);
        }
        else if (Object(root) is { } type && type.Fields.Find("nodes") is { } nodes)
        {
            PublishConnection(root, type);
            PublishValues(Object(nodes)!);
        }
        else if (Object(root) is { } result)
        {
            root.Costs(CostWeights.Lookup);
            PublishValues(result);
        }
    }

    private static void PublishConnection(FieldType root, IObjectGraphType connection)
    {
        PublishPages(root);
        connection.Fields.Find("totalCount")!.Costs(CostWeights.Scan);
        PublishValues(Object(connection.Fields.Find("edges")!)!);
    }

    private static void PublishPages(FieldType list)
    {
        list.Costs(CostWeights.Lookup);
        list.Pages(ConnectionLimits.DefaultPageSize, SlicingArguments.Where(name => list.Arguments?.Find(name) is not null), SizedFields);
        PublishSearch(list, CostWeights.Scan);
    }

    private static void PublishSubject(IObjectGraphType subject)
    {
        foreach (var register in subject.Fields)
        {
            register.Costs(CostWeights.Lookup);
            PublishSearch(register, CostWeights.NarrowScan);
            if (IsList(register))
            {
                register.Holds(ListSizes.RecordsOfSubject);
            }
        }
    }

    private static void PublishSearch(FieldType field, int weight)
    {
        foreach (var argument in field.Arguments?.Where(argument => argument.Name is SelectionArguments.Where or SelectionArguments.Order or SelectionArguments.Near) ?? [])
        {
            argument.Costs(weight);
        }
    }

    private static void PublishValues(IObjectGraphType type)
    {
        foreach (var field in type.Fields.Where(field => Object(field) is null))
        {
            field.Costs(CostWeights.Value);
        }
    }

    private static void PublishMetadata(IObjectGraphType type, FieldType field, bool leadsToObjects)
    {
        if (type.Name is AuditTypes.Audit or GovernanceType.TypeName)
        {
            PublishRegister(type, field);
        }
        else if (field.Name == "totalCount")
        {
            field.Costs(CostWeights.Scan);
        }
        else if (!leadsToObjects)
        {
            field.Costs(type.Name == AuditTypes.Entry && AuditEntryType.LongFields.Contains(field.Name) ? CostWeights.Long : CostWeights.Value);
        }
        else if (IsList(field) && !SizedFields.Contains(field.Name))
        {
            field.Holds(ListSizes.OfMetadata(type.Name, field.Name));
            if (ReadDefinitions.Contains($"{type.Name}.{field.Name}"))
            {
                field.Costs(CostWeights.Definitions);
            }
        }
    }

    private static void PublishRegister(IObjectGraphType type, FieldType field)
    {
        if (!IsList(field) && field.Arguments?.Find(SlicingArguments[0]) is not null)
        {
            PublishPages(field);
            return;
        }

        field.Costs(field.Name == AuditType.Figures ? CostWeights.Scan : CostWeights.Lookup);
        if (IsList(field))
        {
            field.Holds(ListSizes.OfMetadata(type.Name, field.Name));
        }
    }

    private static bool IsList(FieldType field) => (field.ResolvedType is NonNullGraphType required ? required.ResolvedType : field.ResolvedType) is ListGraphType;

    // GraphQL.NET's references by name, which scalars have here and objects of metadata, call themselves objects.
    private static IObjectGraphType? Object(FieldType field) => Named(field) is IObjectGraphType type and not GraphQLTypeReference ? type : null;

    private static IGraphType? Named(FieldType field)
    {
        var type = field.ResolvedType;
        while (type is IProvideResolvedType wrapper)
        {
            type = wrapper.ResolvedType;
        }

        return type;
    }
}
