using Catalog.Api.Limits;

namespace Catalog.Tests.Limits;

/// <summary>For each limit a document that it just allows, and one that it just refuses, by the size.</summary>
internal static class OversizedDocuments
{
    /// <summary>The code, a document of a size, and small limits of which it exceeds one only where it is larger than them.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<int, string> Document, Func<int, LimitSettings> Limits)> All =
        new Dictionary<string, (Func<int, string>, Func<int, LimitSettings>)>(StringComparer.Ordinal)
        {
            ["DOCUMENT_TOO_LONG"] = (size => "{ __typename }" + new string(' ', size - 14), limit => new() { MaxCharacters = limit }),
            ["DOCUMENT_TOO_LONG tokens"] = (size => $"{{ {Repeat("__typename", size - 2)} }}", limit => new() { MaxTokens = limit }),
            ["NAME_TOO_LONG"] = (size => $"{{ {new string('a', size)}: __typename }}", limit => new() { MaxNameLength = limit }),
            ["DOCUMENT_TOO_DEEP"] = (size => "{ __schema { types " + string.Concat(Enumerable.Repeat("{ ofType ", size - 3)) + "{ name }" + new string('}', size - 1), limit => new() { MaxDepth = limit }),
            ["ALIASES_TOO_MANY"] = (size => $"{{ {Numbered("a{0}: __typename", size)} }}", limit => new() { MaxAliases = limit, MaxRootFields = 1000 }),
            ["ROOT_FIELDS_TOO_MANY"] = (size => $"{{ {Repeat("__typename", size)} }}", limit => new() { MaxRootFields = limit }),
            ["FIELDS_TOO_MANY"] = (size => $"{{ catalogue {{ {Repeat("version", size - 1)} }} }}", limit => new() { MaxFields = limit }),
            ["FRAGMENTS_TOO_MANY"] = (size => $"{{ {Numbered("...F{0}", size)} }} {Numbered("fragment F{0} on Query {{ __typename }}", size)}", limit => new() { MaxFragments = limit, MaxRootFields = 1000 }),
            ["OPERATIONS_TOO_MANY"] = (size => Numbered("query Q{0} {{ __typename }}", size), limit => new() { MaxOperations = limit }),
            ["VARIABLES_TOO_MANY"] = (size => $"query Q({Numbered("$v{0}: String!", size)}) {{ __typename {Numbered("a{0}: __type(name: $v{0}) {{ name }}", size)} }}", limit => new() { MaxVariables = limit, MaxRootFields = 1000 }),
            ["DIRECTIVES_TOO_MANY"] = (size => $"{{ {Repeat("__typename @skip(if: false)", size)} }}", limit => new() { MaxDirectives = limit, MaxRootFields = 1000 }),
        };

    public static TheoryData<string> Names => [.. All.Keys];

    private static string Repeat(string part, int count) => string.Join(' ', Enumerable.Repeat(part, count));

    private static string Numbered(string format, int count) => string.Join(
        ' ',
        Enumerable.Range(0, count).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, number)));
}
