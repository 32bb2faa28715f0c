using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Tests.Execution.Operations;

/// <summary>A value that an operation gives, as a literal of the document and as JSON of its variables.</summary>
internal abstract record GivenValue
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public abstract Piece Literal();

    public abstract Piece Json();

    public sealed record Null : GivenValue
    {
        public override Piece Literal() => new("null");

        public override Piece Json() => new("null");
    }

    /// <param name="IsEscaped">Whether what is beyond ASCII is written as escapes.</param>
    public sealed record Text(string Value, bool IsEscaped) : GivenValue
    {
        // Both languages have the same escapes.
        public override Piece Literal() => new(JsonSerializer.Serialize(Value, IsEscaped ? null : Relaxed));

        public override Piece Json() => Literal();
    }

    public sealed record Number(decimal Value) : GivenValue
    {
        public override Piece Literal() => new(Value.ToString(CultureInfo.InvariantCulture));

        public override Piece Json() => Literal();
    }

    public sealed record Truth(bool Value) : GivenValue
    {
        public override Piece Literal() => new(Value ? "true" : "false");

        public override Piece Json() => Literal();
    }

    public sealed record Member(string Name) : GivenValue
    {
        public override Piece Literal() => new(Name);

        public override Piece Json() => new($"\"{Name}\"");
    }

    public sealed record Variable(string Name) : GivenValue
    {
        public override Piece Literal() => new($"${Name}");

        public override Piece Json() => throw new NotSupportedException("A variable's value holds no variable.");
    }

    public sealed record List(IReadOnlyList<GivenValue> Elements) : GivenValue
    {
        public override Piece Literal() => Piece.List([.. Elements.Select(element => element.Literal())]);

        public override Piece Json() => Piece.List([.. Elements.Select(element => element.Json())]);
    }

    public sealed record Object(IReadOnlyList<(string Name, GivenValue Value)> Fields) : GivenValue
    {
        public override Piece Literal() => Piece.Braces([.. Fields.Select(field => Piece.Before($"{field.Name}: ", field.Value.Literal()))]);

        public override Piece Json() => Piece.Braces([.. Fields.Select(field => Piece.Before($"\"{field.Name}\": ", field.Value.Json()))]);
    }
}
