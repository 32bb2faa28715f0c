using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>The filters, orderings and values to verify of an operation, coerced: their forms, and the values in their slots.</summary>
internal sealed class OperationInputs
{
    public static readonly OperationInputs None = new([], string.Empty, []);

    private readonly Dictionary<(GraphQLField, string), InputForm> _forms;

    private OperationInputs(Dictionary<(GraphQLField, string), InputForm> forms, string form, IReadOnlyList<object?> values)
    {
        _forms = forms;
        Form = form;
        Values = values;
        ValueCount = values.Sum(value => value is IReadOnlyCollection<object?> list ? list.Count : 1);
    }

    /// <summary>All forms as text: equal texts are equal forms, and plans are kept by it.</summary>
    public string Form { get; }

    /// <summary>The values by slot: string, int, double, decimal, bool, or a list of these.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>How many values there are, those in lists counted one by one.</summary>
    public int ValueCount { get; }

    /// <summary>The form of a field's argument; null where it is not given, or null.</summary>
    public InputForm? this[GraphQLField field, string argument] =>
        _forms.GetValueOrDefault((field, argument)) is { Shape: not InputShape.Null } form ? form : null;

    /// <param name="coerced">The arguments with their coerced values.</param>
    public static OperationInputs Of(IEnumerable<(InputArgument Argument, object? Value)> coerced)
    {
        var reader = new InputShapeReader();
        var forms = new Dictionary<(GraphQLField, string), InputForm>();
        foreach (var (argument, value) in coerced)
        {
            var (start, slot) = (reader.FormLength, reader.Values.Count);
            var shape = reader.Read(value);
            forms[(argument.Field, argument.Name)] = new InputForm(shape, reader.FormFrom(start), slot, reader.Values.Count - slot);
        }

        return new OperationInputs(forms, reader.Form, reader.Values);
    }
}
