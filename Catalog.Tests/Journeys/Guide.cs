using System.Text.RegularExpressions;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Journeys;

/// <summary>The operations that stand in the guides, so that a journey sends what its reader would.</summary>
internal static partial class Guide
{
    /// <summary>The operation of a name, from a block of GraphQL of a page of docs/guides.</summary>
    /// <param name="page">The page's name, such as applications.</param>
    public static string Operation(string page, string name) =>
        Blocks().Matches(Repository.Read("docs", "guides", $"{page}.md"))
            .Select(match => match.Groups[1].Value)
            .SingleOrDefault(block => Names().Match(block) is { Success: true } found && found.Groups[1].Value == name)
        ?? throw new ArgumentException($"docs/guides/{page}.md has no operation {name}.", nameof(name));

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^(?:query|mutation) ([A-Za-z]+)")]
    private static partial Regex Names();
}
