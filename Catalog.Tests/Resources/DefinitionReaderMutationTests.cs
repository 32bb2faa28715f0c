using System.Diagnostics;
using System.Text.RegularExpressions;
using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

/// <summary>The definition files that ship, each with a token or a character lost, doubled or replaced.</summary>
public sealed partial class DefinitionReaderMutationTests
{
    private const int Mutations = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly IReadOnlyList<DefinitionFile> Files = DefinitionFolder.Read(DefinitionFolder.Default);

    private static readonly DefinitionReader Reader = new(DefinitionFolder.Language);

    private static readonly string[] Tokens = [.. Files.SelectMany(file => Token().Matches(file.Text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] NastyTokens =
    [
        "", " ", "\0", "\r", "\n", "\uFEFF", "\uD800", "\\", "\"", "\"\"\"", "#", "{", "}", "(", ")", "[", "]", "!", "$x", "@", "&", "|", "=", "...", "-", "-1", "1e999",
        "99999999999999999999", "null", "true", "{a: 1}", "[[]]", "extend", "schema", "query", "fragment", "on", "Ｒ", "__typename", "\"\\u0000\"", "\"0001-01-01\"", "\"9999-12-31\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void DefinitionReader_Should_AnswerWithACatalogueOrProblemsInPlace_When_AFileIsMutated(int quarter)
    {
        for (var seed = quarter; seed <= Mutations; seed += 4)
        {
            var random = new Random(seed);
            var index = random.Next(Files.Count);
            var mutated = Files[index] with { Text = Mutate(Files[index].Text, random) };
            try
            {
                Check([.. Files.Select((file, position) => position == index ? mutated : file)]);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Mutation {seed} of {mutated.Name}: {error.Message}", error);
            }
        }
    }

    private static void Check(IReadOnlyList<DefinitionFile> files)
    {
        var watch = Stopwatch.StartNew();
        var result = Reader.Read(files, 1);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);

        Assert.Equal(result.Catalogue is null, result.Problems.Count > 0);
        Assert.All(result.Problems, problem => CheckPlace(problem, files.Single(file => file.Name == problem.File)));
    }

    private static void CheckPlace(DefinitionProblem problem, DefinitionFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        Assert.InRange(problem.Line, 1, lines.Length);

        // One after the last: where something is missing at the end of a line.
        Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
        Assert.NotEmpty(problem.Coordinate);
        Assert.NotEmpty(problem.Message);
    }

    private static string Mutate(string text, Random random)
    {
        var tokens = Token().Matches(text);
        var (start, length) = random.Next(2) == 0 && tokens[random.Next(tokens.Count)] is var token
            ? (token.Index, token.Length)
            : (random.Next(text.Length), 1);
        var found = text.Substring(start, length);
        var instead = random.Next(5) switch
        {
            0 => string.Empty,
            1 => found + found,
            2 => found + " " + found,
            3 => Tokens[random.Next(Tokens.Length)],
            _ => NastyTokens[random.Next(NastyTokens.Length)],
        };
        return string.Concat(text.AsSpan(0, start), instead, text.AsSpan(start + length));
    }

    [GeneratedRegex("\"\"\".*?\"\"\"|\"[^\"\\n]*\"|#.*|[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+|[^\\sA-Za-z0-9_]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Token();
}
