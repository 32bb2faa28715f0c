using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>Writes an operation as a document and its variables as JSON.</summary>
internal sealed class OperationText
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Operation _operation;
    private readonly Func<Given.Cursor, string> _cursor;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _variables = [];
    private readonly List<string> _fragments = [];

    /// <param name="cursor">What a cursor is by now.</param>
    public OperationText(Operation operation, Func<Given.Cursor, string> cursor)
    {
        _operation = operation;
        _cursor = cursor;
        Body();
        var body = _text.ToString();
        _text.Clear();
        Head();
        _text.Append(body);
        Document = _text.ToString();
        Variables = new JsonObject(operation.Variables
            .Where(variable => variable.Value is not null && _variables.Contains(variable.Name))
            .Select(variable => KeyValuePair.Create(variable.Name, Json(variable.Value!)))).ToJsonString(Relaxed);
    }

    public string Document { get; }

    public string Variables { get; }

    private void Head()
    {
        var used = _operation.Variables.Where(variable => _variables.Contains(variable.Name)).ToList();
        if (_operation.Name is null && used.Count == 0 && _operation.Use is null)
        {
            return;
        }

        _text.Append("query ").Append(_operation.Name);
        if (used.Count > 0)
        {
            _text.Append('(');
            foreach (var variable in used)
            {
                _text.Append(CultureInfo.InvariantCulture, $"${variable.Name}: {variable.Type}");
                if (variable.Default is not null)
                {
                    _text.Append(" = ");
                    Write(variable.Default);
                }

                _text.Append(' ');
            }

            _text.Append(')');
        }

        if (_operation.Use is { } use)
        {
            _text.Append(" @use(purpose: ");
            Write(use.Purpose);
            _text.Append(", legalBasis: ");
            Write(use.LegalBasis);
            if (use.OnDenied is not null)
            {
                _text.Append(", onDenied: ");
                Write(use.OnDenied);
            }

            _text.Append(") ");
        }
    }

    private void Body()
    {
        // What the head refers to has to be known before the head is written.
        if (_operation.Use is { } use)
        {
            Write(use.Purpose);
            Write(use.LegalBasis);
            Write(use.OnDenied ?? new Given.Plain(null));
            _text.Clear();
        }

        Write(_operation.Selections);
        for (var i = 0; i < _fragments.Count; i++)
        {
            var fragment = _operation.Fragments.First(candidate => candidate.Name == _fragments[i]);
            _text.Append(CultureInfo.InvariantCulture, $" fragment {fragment.Name} on {fragment.On} ");
            Write(fragment.Children);
        }
    }

    private void Write(IReadOnlyList<Selection> selections)
    {
        _text.Append("{ ");
        foreach (var selection in selections)
        {
            switch (selection)
            {
                case Selection.Field field:
                    Write(field);
                    break;
                case Selection.Inline inline:
                    _text.Append("... ").Append(inline.On is null ? string.Empty : $"on {inline.On} ");
                    Write(inline.Conditions);
                    Write(inline.Children);
                    break;
                case Selection.Spread spread:
                    _text.Append("...").Append(spread.Fragment).Append(' ');
                    Write(spread.Conditions);
                    if (!_fragments.Contains(spread.Fragment))
                    {
                        _fragments.Add(spread.Fragment);
                    }

                    break;
            }
        }

        _text.Append("} ");
    }

    private void Write(Selection.Field field)
    {
        _text.Append(field.Alias is null ? string.Empty : $"{field.Alias}: ").Append(field.Name);
        if (field.Arguments.Count > 0)
        {
            Write(field.Arguments, '(', ')');
        }

        _text.Append(' ');
        Write(field.Conditions);
        if (field.Children.Count > 0)
        {
            Write(field.Children);
        }
    }

    private void Write(IReadOnlyList<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            _text.Append(condition.IsSkip ? "@skip(if: " : "@include(if: ");
            Write(condition.If);
            _text.Append(") ");
        }
    }

    private void Write(IReadOnlyList<(string Name, Given Value)> members, char open, char close)
    {
        _text.Append(open);
        foreach (var (name, value) in members)
        {
            _text.Append(name).Append(": ");
            Write(value);
            _text.Append(' ');
        }

        _text.Append(close);
    }

    private void Write(Given value)
    {
        switch (value)
        {
            case Given.Plain plain:
                _text.Append(JsonSerializer.Serialize(plain.Value, Relaxed));
                break;
            case Given.Member member:
                _text.Append(member.Name);
                break;
            case Given.Variable variable:
                _variables.Add(variable.Name);
                _text.Append('$').Append(variable.Name);
                break;
            case Given.Cursor cursor:
                _text.Append('"').Append(_cursor(cursor)).Append('"');
                break;
            case Given.Fields fields:
                Write(fields.Members, '{', '}');
                break;
            case Given.Several several:
                _text.Append('[');
                foreach (var element in several.Elements)
                {
                    Write(element);
                    _text.Append(' ');
                }

                _text.Append(']');
                break;
        }
    }

    private JsonNode? Json(Given value) => value switch
    {
        Given.Plain plain => JsonSerializer.SerializeToNode(plain.Value),
        Given.Member member => member.Name,
        Given.Cursor cursor => _cursor(cursor),
        Given.Several several => new JsonArray([.. several.Elements.Select(Json)]),
        Given.Fields fields => new JsonObject(fields.Members.DistinctBy(field => field.Name).Select(field => KeyValuePair.Create(field.Name, Json(field.Value)))),
        _ => null,
    };
}
