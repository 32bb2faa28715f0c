using System.Collections;
using System.Text;
using Catalog.Api.Schema;

namespace Catalog.Api.Documents;

/// <summary>Parts coerced inputs into their form and their values.</summary>
internal sealed class InputShapeReader
{
    private readonly StringBuilder _form = new();
    private readonly List<object?> _values = [];

    public string Form => _form.ToString();

    /// <summary>How long the form is so far.</summary>
    public int FormLength => _form.Length;

    public IReadOnlyList<object?> Values => _values;

    /// <summary>The form from a place on.</summary>
    public string FormFrom(int start) => _form.ToString(start, _form.Length - start);

    public InputShape Read(object? value)
    {
        switch (value)
        {
            case null:
                _form.Append('-');
                return InputShape.Null.Only;
            case SortDirection direction:
                _form.Append(direction == SortDirection.Asc ? '<' : '>');
                return new InputShape.Direction(direction);
            case IDictionary<string, object?> fields:
                return ReadObject(fields);
            case IEnumerable list and not string:
                return ReadList([.. list.Cast<object?>()]);
            default:
                _form.Append('?');
                _values.Add(value);
                return new InputShape.Value(_values.Count - 1);
        }
    }

    private InputShape.Object ReadObject(IDictionary<string, object?> fields)
    {
        var read = new List<KeyValuePair<string, InputShape>>(fields.Count);
        _form.Append('{');
        foreach (var (name, value) in fields)
        {
            _form.Append(name).Append(':');
            read.Add(new(name, Read(value)));
        }

        _form.Append('}');
        return new InputShape.Object(read);
    }

    private InputShape ReadList(List<object?> elements)
    {
        if (elements.Exists(element => element is IDictionary<string, object?>))
        {
            _form.Append('[');
            var read = elements.ConvertAll(Read);
            _form.Append(']');
            return new InputShape.List(read);
        }

        var withNull = elements.Contains(null);
        _form.Append(withNull ? '!' : '*');
        _values.Add(elements.FindAll(element => element is not null));
        return new InputShape.Values(_values.Count - 1, withNull);
    }
}
