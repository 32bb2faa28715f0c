using System.Buffers;
using System.Text;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>Which texts a definition may hold: every database and every JSON document must be able to give them back unchanged.</summary>
internal static class DefinitionText
{
    /// <summary>Whether it is Unicode without halves of pairs, and without control characters but tabs and line ends.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    /// <summary>
    /// One kind of line end, and no byte order mark: neither moves a line or a column. The parser can't report an error after a carriage
    /// return that stands alone.
    /// </summary>
    public static string Normalized(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>What a description says; null where it says nothing, or nothing well-formed.</summary>
    public static string? Of(GraphQLDescription? description)
    {
        var text = description?.Value.ToString().Trim();
        return string.IsNullOrEmpty(text) || !IsWellFormed(text) ? null : text;
    }

    /// <summary>What a description of one line says; null where it does not.</summary>
    public static string? LineOf(GraphQLDescription? description) => Of(description) is { } text && !text.Contains('\n', StringComparison.Ordinal) ? text : null;
}
