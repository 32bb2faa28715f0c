using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Planning;

/// <summary>Plans the reads of records. INVARIANT: a column stands in a read only with its allowance.</summary>
internal sealed class RecordPlanner(CatalogueVersion catalogue, FieldCollector collector, OperationInputs inputs, Decide decide)
{
    private const string TypeName = "__typename";

    /// <summary>What a decision on the item that names a feature's holder is called by: no argument, but compared as if it were one.</summary>
    private const string HolderArgument = "holder";

    private readonly ResourceDecisions _decisions = new(decide);

    public List<PlannedDecision> Decisions { get; } = [];

    /// <summary>What is wrong with filters, orderings and values to verify.</summary>
    public List<RequestError> Faults { get; } = [];

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

            fields.Add(Register(child, catalogue.FindRegister(kind, child.Name)!, [.. path, child.ResponseKey]));
        }

        return new SubjectSelection(kind, fields);
    }

    public OperationRoot Connection(CollectedField field, Resource resource)
    {
        var rows = Select(field, resource, [field.ResponseKey]);
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
        return rows.IsRefused
            ? new OperationRoot.Refused(field.ResponseKey)
            : new OperationRoot.Connection(field.ResponseKey, read.Build(_decisions.Visibility(resource), rows), fields, PageArguments.Of(field.First), rows);
    }

    public OperationRoot Verification(CollectedField field, Resource resource)
    {
        var planner = new VerificationPlanner(_decisions, collector, field);
        var root = planner.Plan(resource, inputs);
        Decisions.AddRange(planner.Decisions);
        Faults.AddRange(planner.Faults);
        return root;
    }

    private SubjectField Register(CollectedField field, Resource resource, IReadOnlyList<string> path)
    {
        // To ask which features somebody holds is to compare who holds them.
        var holder = resource.Holder is { } item ? Holder(field, resource, item, path) : null;
        var rows = Select(field, resource, path);
        var read = new ReadBuilder(resource);
        read.Selections.Add(Record(field, read, path));
        ExplainInvisible(field, resource, read, path);
        return rows.IsRefused || (resource.Holder is not null && holder is null)
            ? new SubjectField.Refused(field.ResponseKey)
            : new SubjectField.Register(field.ResponseKey, read.Build(_decisions.Visibility(resource), rows, holder));
    }

    private PlannedComparison? Holder(CollectedField field, Resource resource, InformationItem item, IReadOnlyList<string> path)
    {
        var arguments = new ListArguments(catalogue, _decisions, field, path);
        var compared = arguments.Compared(resource, item, HolderArgument);
        Decisions.AddRange(arguments.Decisions);
        return compared;
    }

    private RowSelection Select(CollectedField field, Resource resource, IReadOnlyList<string> path)
    {
        var arguments = new ListArguments(catalogue, _decisions, field, path);
        var rows = RowSelection.Plan(arguments, resource, inputs);
        Decisions.AddRange(arguments.Decisions);
        Faults.AddRange(arguments.Faults);
        return rows;
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
        var decision = _decisions.Of(item, AccessKind.Show);
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
        if (!read.SelectsItems && !_decisions.Visibility(resource).IsAny)
        {
            var item = resource.Items[0];
            Decisions.Add(new PlannedDecision(path, field.Nodes, new CatalogueItem(resource, item), _decisions.Of(item, AccessKind.Show)));
        }
    }
}
