using System.Text;

namespace Catalog.Tests.Execution.Operations;

/// <summary>A piece of an operation's text. Each part of it can be left out without leaving the rest ungrammatical, but for a last one.</summary>
internal sealed record Piece(string Open, IReadOnlyList<Piece> Parts, string Close)
{
    public Piece(string text)
        : this(text, [], string.Empty)
    {
    }

    /// <summary>A piece whose one part cannot be left out.</summary>
    public static Piece Before(string open, Piece whole) => whole with { Open = open + whole.Open };

    public static Piece List(params IReadOnlyList<Piece> parts) => new("[", parts, "]");

    /// <summary>Braces around fields, selected or of an object.</summary>
    public static Piece Braces(params IReadOnlyList<Piece> parts) => new("{ ", parts, " }");

    /// <summary>Every piece that is this one without one part of it, or without one part of a part, the larger parts first.</summary>
    public IEnumerable<Piece> Smaller()
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            yield return this with { Parts = [.. Parts.Where((_, place) => place != i)] };
        }

        for (var i = 0; i < Parts.Count; i++)
        {
            foreach (var smaller in Parts[i].Smaller())
            {
                yield return this with { Parts = [.. Parts.Select((part, place) => place == i ? smaller : part)] };
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        text.Append(Open);
        for (var i = 0; i < Parts.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            Parts[i].Write(text);
        }

        text.Append(Close);
    }
}
