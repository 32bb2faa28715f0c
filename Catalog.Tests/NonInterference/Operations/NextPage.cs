namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Makes an operation go on where its last answer ended.</summary>
internal static class NextPage
{
    private static readonly Given.Cursor Last = new(true, 0);

    public static Operation Of(Operation operation) => operation with { Selections = [.. operation.Selections.Select(Continue)] };

    private static Selection Continue(Selection selection) => selection is Selection.Field { Children.Count: > 0 } field && field.Name.EndsWith('s')
        ? field with { Arguments = [.. field.Arguments.Where(argument => argument.Name != "after"), ("after", Last)] }
        : selection;
}
