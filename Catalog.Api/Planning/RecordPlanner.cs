using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Planning;

/// <summary>Plans the reads of records. INVARIANT: a column stands in a read only with its allowance.</summary>
internal sealed class RecordPlanner(CatalogueVersion catalogue, FieldCollector collector, Func<ItemCode, Decision> decide)
{
    private const string TypeName = "__typename";

    private readonly Dictionary<ItemCode, Decision> _decided = [];
    private readonly Dictionary<ResourceCode, RowVisibility> _visible = [];

    public List<PlannedDecision> Decisions { get; } = [];

    public SubjectSelection Subject(CollectedField field, SubjectKind kind, IReadOnlyList<string> path)
    {
        var fields = new List<SubjectField>();
        foreach (var child in collector.Collect(field.SelectionSets))
        {
            if (child.Name == TypeName)
            {
                fields.Add(new SubjectField.TypeName(child.ResponseKey));
                continue;
            }

            var resource = catalogue.FindRegister(kind, child.Name)!;
            var read = new ReadBuilder(resource);
            read.Selections.Add(Record(child, read, [.. path, child.ResponseKey]));
            ExplainInvisible(child, resource, read, [.. path, child.ResponseKey]);
            fields.Add(new SubjectField.Register(child.ResponseKey, read.Build(Visibility(resource))));
        }

        return new SubjectSelection(kind, fields);
    }

    public OperationRoot.Connection Connection(CollectedField field, Resource resource)
    {
        var read = new ReadBuilder(resource);
        var fields = new List<ConnectionField>();
        foreach (var child in collector.Collect(field.SelectionSets))
        {
            string[] path = [field.ResponseKey, child.ResponseKey];
            fields.Add(child.Name switch
            {
                "nodes" => new ConnectionField.Nodes(child.ResponseKey, Select(child, read, path)),
                "edges" => new ConnectionField.Edges(child.ResponseKey, Edge(child, read, path)),
                "pageInfo" => new ConnectionField.PageInfo(child.ResponseKey, PageInfo(child)),
                "totalCount" => new ConnectionField.TotalCount(child.ResponseKey),
                _ => new ConnectionField.TypeName(child.ResponseKey),
            });
        }

        ExplainInvisible(field, resource, read, [field.ResponseKey]);
        return new OperationRoot.Connection(
            field.ResponseKey,
            read.Build(Visibility(resource)),
            fields,
            ArgumentSource.Of(field.First, "first"),
            ArgumentSource.Of(field.First, "after"));
    }

    private int Select(CollectedField field, ReadBuilder read, IReadOnlyList<string> path)
    {
        read.Selections.Add(Record(field, read, path));
        return read.Selections.Count - 1;
    }

    private List<EdgeField> Edge(CollectedField field, ReadBuilder read, string[] path) =>
    [
        .. collector.Collect(field.SelectionSets).Select(EdgeField (child) => child.Name switch
        {
            "cursor" => new EdgeField.Cursor(child.ResponseKey),
            "node" => new EdgeField.Node(child.ResponseKey, Select(child, read, [.. path, child.ResponseKey])),
            _ => new EdgeField.TypeName(child.ResponseKey),
        }),
    ];

    private List<PageInfoField> PageInfo(CollectedField field) =>
    [
        .. collector.Collect(field.SelectionSets).Select(child => new PageInfoField(child.ResponseKey, child.Name switch
        {
            "hasNextPage" => PageInfoKind.HasNextPage,
            "hasPreviousPage" => PageInfoKind.HasPreviousPage,
            "startCursor" => PageInfoKind.StartCursor,
            "endCursor" => PageInfoKind.EndCursor,
            _ => PageInfoKind.TypeName,
        })),
    ];

    private List<RecordField> Record(CollectedField field, ReadBuilder read, IReadOnlyList<string> path)
    {
        var fields = new List<RecordField>();
        foreach (var child in collector.Collect(field.SelectionSets))
        {
            fields.Add(child.Name switch
            {
                TypeName => new RecordField.TypeName(child.ResponseKey),
                SubjectNames.PersonField or SubjectNames.LegalEntityField => Link(child, read, [.. path, child.ResponseKey]),
                _ => Item(child, read, [.. path, child.ResponseKey]),
            });
        }

        return fields;
    }

    private RecordField.Link Link(CollectedField field, ReadBuilder read, IReadOnlyList<string> path)
    {
        read.Links.Add(Subject(field, read.Resource.Subject, path));
        return new RecordField.Link(field.ResponseKey, read.Links.Count - 1);
    }

    private RecordField Item(CollectedField field, ReadBuilder read, IReadOnlyList<string> path)
    {
        var item = read.Resource.Items.First(candidate => candidate.Field == field.Name);
        var decision = Decide(item);
        Decisions.Add(new PlannedDecision(path, field.Nodes, new CatalogueItem(read.Resource, item), decision));
        read.SelectsItems = true;
        return decision is Allowance allowance
            ? new RecordField.Value(field.ResponseKey, read.Column(item, allowance))
            : new RecordField.Denied(field.ResponseKey);
    }

    /// <summary>
    /// A register of which nothing is allowed shows no row. Where no item is selected that would say why, the first item
    /// of the register does.
    /// </summary>
    private void ExplainInvisible(CollectedField field, Resource resource, ReadBuilder read, IReadOnlyList<string> path)
    {
        if (!read.SelectsItems && !Visibility(resource).IsAny)
        {
            var item = resource.Items[0];
            Decisions.Add(new PlannedDecision(path, field.Nodes, new CatalogueItem(resource, item), Decide(item)));
        }
    }

    private RowVisibility Visibility(Resource resource)
    {
        if (!_visible.TryGetValue(resource.Code, out var visibility))
        {
            visibility = RowVisibility.Of(resource.Items.Select(Decide));
            _visible.Add(resource.Code, visibility);
        }

        return visibility;
    }

    private Decision Decide(InformationItem item)
    {
        if (!_decided.TryGetValue(item.Code, out var decision))
        {
            decision = decide(item.Code);
            _decided.Add(item.Code, decision);
        }

        return decision;
    }
}
