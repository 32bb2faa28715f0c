using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Domain.Planning;

namespace Catalog.Api.Export;

/// <summary>Whether an operation is one that can be exported, and which columns its rows have.</summary>
internal static class ExportShape
{
    /// <returns>The place of the rows' shape, and their columns; or what does not fit.</returns>
    public static (int Selection, IReadOnlyList<ExportColumn> Columns, RequestError? Fault) Read(OperationPlan plan)
    {
        if (plan.Roots is not [OperationRoot.Connection root])
        {
            return Refuse($"it has {(plan.Roots.Count == 1 ? "another root field" : "several root fields, or none")}");
        }

        if (root.Page is not { First: null, After: null, Last: null, Before: null })
        {
            return Refuse("it takes no first, after, last or before; it goes on behind a cursor with ?after=", root.ResponseKey);
        }

        if (root.Read.Near is not null)
        {
            return Refuse("it takes no near, which is measured anew for each page; a bbox in where exports what lies about a place", root.ResponseKey);
        }

        return root.Fields is [ConnectionField.Nodes nodes]
            ? Columns(plan, root, nodes)
            : Refuse("the connection selects 'nodes' once, and nothing else", root.ResponseKey);
    }

    private static (int Selection, IReadOnlyList<ExportColumn> Columns, RequestError? Fault) Columns(OperationPlan plan, OperationRoot.Connection root, ConnectionField.Nodes nodes)
    {
        var fields = root.Read.Selections[nodes.Selection];
        if (fields.OfType<RecordField.Link>().FirstOrDefault() is { } link)
        {
            return Refuse("a row has items alone, and leads to no other register", root.ResponseKey, nodes.ResponseKey, link.ResponseKey);
        }

        return fields.Count == 0
            ? Refuse("its rows have no field", root.ResponseKey, nodes.ResponseKey)
            : (nodes.Selection, [.. fields.Select(field => Column(plan, root, nodes, field))], null);
    }

    private static ExportColumn Column(OperationPlan plan, OperationRoot.Connection root, ConnectionField.Nodes nodes, RecordField field) => new(field.ResponseKey, field switch
    {
        RecordField.Value value => root.Read.Columns[value.Column].Item.Type,
        // A denied item has no column in the read, but its place in the document.
        RecordField.Denied => plan.Decisions.First(planned => planned.Path.SequenceEqual([root.ResponseKey, nodes.ResponseKey, field.ResponseKey])).Item.Item.Type,
        _ => null,
    });

    private static (int Selection, IReadOnlyList<ExportColumn> Columns, RequestError? Fault) Refuse(string problem, params string[] path) =>
        (0, [], ExportErrors.ShapeInvalid(problem, path));
}
