using GraphQLParser;

namespace Catalog.Api.Limits;

/// <summary>How large the text of a document is.</summary>
/// <param name="Characters">UTF-16 units, whatever they stand for.</param>
/// <param name="Tokens">Names, numbers, strings, punctuation and comments; no commas and blanks.</param>
internal readonly record struct TextSize(int Characters, int Tokens, int LongestName)
{
    /// <summary>
    /// Measures a text and stops where a limit is passed: what comes behind is not looked at. One pass; nothing is parsed.
    /// </summary>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">A token is none.</exception>
    public static TextSize Of(string text, LimitSettings limits)
    {
        var (tokens, longest) = (0, 0);
        if (text.Length > limits.MaxCharacters)
        {
            return new TextSize(text.Length, tokens, longest);
        }

        var source = new ROM(text.AsMemory());
        for (var token = Lexer.Lex(source, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(source, token.End))
        {
            tokens++;
            longest = token.Kind == TokenKind.NAME ? Math.Max(longest, token.Value.Length) : longest;
            if (tokens > limits.MaxTokens || longest > limits.MaxNameLength)
            {
                break;
            }
        }

        return new TextSize(text.Length, tokens, longest);
    }
}
