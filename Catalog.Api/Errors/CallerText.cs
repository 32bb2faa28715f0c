using System.Text.RegularExpressions;

namespace Catalog.Api.Errors;

/// <summary>What a message repeats of the caller's own text, kept short: an error is no way to have a response of any size.</summary>
internal static partial class CallerText
{
    /// <summary>As much of one quoted text as a message repeats.</summary>
    public const int MaxQuoted = 100;

    /// <summary>As much of a message as is told: a quoted text may hold quotes itself.</summary>
    public const int MaxMessage = 400;

    /// <summary>A message with each long quotation, and then the whole, cut in the middle.</summary>
    public static string Shorten(string message)
    {
        if (message.Length <= MaxQuoted)
        {
            return message;
        }

        // What lies further behind is not searched: it is cut anyway.
        var text = message.Length > 4 * MaxMessage ? Cut(message, 4 * MaxMessage) : message;
        return Cut(Quoted().Replace(text, quotation => Cut(quotation.Value, MaxQuoted)), MaxMessage);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var (head, tail) = (length / 2, length - (length / 2) - 1);
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail -= char.IsLowSurrogate(text[^tail]) ? 1 : 0;
        return string.Concat(text.AsSpan(0, head), "…", text.AsSpan(text.Length - tail));
    }

    // GraphQL.NET quotes names, and tells values behind "found".
    [GeneratedRegex("'[^']{100,}'|\"[^\"]{100,}\"|(?<=, found ).{100,}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
