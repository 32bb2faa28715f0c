namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Makes an operation go on where its last answer ended.</summary>
internal static class NextPage
{
    private static readonly Given.Cursor Last = new(true, 0);

    /// <summary>The operation with the cursor that the next page needs.</summary>
    public static Operation WithCursor(Operation operation) => OnConnections(operation, field => field with
    {
        Children = [.. field.Children, new Selection.Field("pageInfo", "page", [], [], [new Selection.Field("endCursor", null, [], [], [])])],
    });

    public static Operation Of(Operation operation) => OnConnections(operation, field => field with
    {
        Arguments = [.. field.Arguments.Where(argument => argument.Name is not ("after" or "before" or "last")), ("after", Last)],
    });

    // On the last one, whose cursor is the last of the answer.
    private static Operation OnConnections(Operation operation, Func<Selection.Field, Selection.Field> change)
    {
        var place = operation.Selections.Index().LastOrDefault(selection => IsConnection(selection.Item), (-1, null!)).Index;
        return operation with
        {
            Selections = [.. operation.Selections.Select((selection, i) => i == place ? change((Selection.Field)selection) : selection)],
        };
    }

    private static bool IsConnection(Selection selection) => selection is Selection.Field { Children.Count: > 0 } field && field.Name.EndsWith('s');
}
