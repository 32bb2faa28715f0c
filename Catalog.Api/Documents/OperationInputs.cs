using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>The filters and orderings of an operation, coerced: their forms, and the values in their slots.</summary>
internal sealed class OperationInputs
{
    public static readonly OperationInputs None = new([], string.Empty, []);

    private readonly Dictionary<(GraphQLField, string), InputShape> _shapes;

    private OperationInputs(Dictionary<(GraphQLField, string), InputShape> shapes, string form, IReadOnlyList<object?> values)
    {
        _shapes = shapes;
        Form = form;
        Values = values;
    }

    /// <summary>All forms as text: equal texts are equal forms, and plans are kept by it.</summary>
    public string Form { get; }

    /// <summary>The values by slot: string, int, double, decimal, bool, or a list of these.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>The form of a field's argument; null where it is not given, or null.</summary>
    public InputShape? this[GraphQLField field, string argument] => _shapes.GetValueOrDefault((field, argument)) is { } shape and not InputShape.Null
        ? shape
        : null;

    /// <param name="coerced">The arguments with their coerced values.</param>
    public static OperationInputs Of(IEnumerable<(InputArgument Argument, object? Value)> coerced)
    {
        var reader = new InputShapeReader();
        var shapes = new Dictionary<(GraphQLField, string), InputShape>();
        foreach (var (argument, value) in coerced)
        {
            shapes[(argument.Field, argument.Name)] = reader.Read(value);
        }

        return new OperationInputs(shapes, reader.Form, reader.Values);
    }
}
