using Catalog.Api.Documents;
using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>Plans an operation: collects what it selects, asks for a decision on each item, and builds reads from what is allowed.</summary>
internal sealed class OperationPlanner
{
    private readonly CatalogueVersion _catalogue;
    private readonly GraphQLDocument _document;
    private readonly FieldCollector _collector;
    private readonly RecordPlanner _records;

    private OperationPlanner(CatalogueVersion catalogue, GraphQLDocument document, ConditionValues? conditions, OperationInputs inputs, Decide decide)
    {
        _catalogue = catalogue;
        _document = document;
        _collector = new FieldCollector(document, conditions);
        _records = new RecordPlanner(catalogue, _collector, inputs, decide);
    }

    public static OperationPlan Plan(
        CatalogueVersion catalogue,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        ConditionValues? conditions,
        OperationInputs inputs,
        Decide decide) =>
        new OperationPlanner(catalogue, document, conditions, inputs, decide).Plan(operation);

    private OperationPlan Plan(GraphQLOperationDefinition operation)
    {
        var metadata = new List<ASTNode>();
        var roots = new List<OperationRoot>();
        foreach (var field in _collector.Collect([operation.SelectionSet]))
        {
            roots.Add(Root(field, metadata));
        }

        return new OperationPlan(roots, _records.Decisions, _records.Faults, metadata.Count == 0 ? null : Only(operation, metadata));
    }

    private OperationRoot Root(CollectedField field, List<ASTNode> metadata)
    {
        switch (field.Name)
        {
            case SubjectNames.PersonField:
                return Subject(field, SubjectKind.NaturalPerson, "idNumber");
            case SubjectNames.LegalEntityField:
                return Subject(field, SubjectKind.LegalEntity, "unifiedSocialCreditCode");
            case var name when _catalogue.FindPlural(name) is { } resource:
                return _records.Connection(field, resource);
            default:
                metadata.AddRange(field.Nodes);
                return new OperationRoot.Metadata(field.ResponseKey);
        }
    }

    private OperationRoot.Subject Subject(CollectedField field, SubjectKind kind, string argument) => new(
        field.ResponseKey,
        ArgumentSource.Of(field.First, argument)!,
        _records.Subject(field, kind, [field.ResponseKey]));

    private GraphQLDocument Only(GraphQLOperationDefinition operation, List<ASTNode> selections) => new(
    [
        new GraphQLOperationDefinition(new GraphQLSelectionSet(selections))
        {
            Operation = operation.Operation,
            Name = operation.Name,
            Variables = operation.Variables,
            Directives = operation.Directives,
        },
        .. _document.Definitions.OfType<GraphQLFragmentDefinition>(),
    ])
    {
        Source = _document.Source,
    };
}
