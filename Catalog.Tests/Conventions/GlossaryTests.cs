using Catalog.Api.Schema;
using Catalog.Tests.Resources;
using Catalog.Tests.Schema;

namespace Catalog.Tests.Conventions;

/// <summary>docs/glossary.md names what the code names.</summary>
public sealed class GlossaryTests
{
    private static readonly string[] Lines = Repository.Read("docs", "glossary.md").Split('\n');

    public static TheoryData<Type> Enums => WireNameTests.Enums;

    [Theory]
    [MemberData(nameof(Enums))]
    public void Glossary_Should_NameTheEnumAndItsMembers_When_ItIsOfTheDomain(Type type)
    {
        var members = Section($"`{type.Name}`").SelectMany(Cells).Select(cell => cell.Trim('`')).ToHashSet(StringComparer.Ordinal);

        Assert.All(Enum.GetValues(type).Cast<Enum>(), value => Assert.Contains(WireName.Of(value), members));
    }

    [Fact]
    public void Glossary_Should_NameEveryResourceInBothLanguages()
    {
        var section = Section("Resources of the first batch");

        Assert.Equal(
            FirstBatch.Catalogue.Resources.Select(resource => (resource.Name, $"`{resource.TypeName}`", $"first batch {resource.Article.Split(' ')[1]}")).Order(),
            section.Select(Cells).Where(IsTerm).Select(cells => (cells[0], cells[2], cells[3])).Order());
    }

    [Fact]
    public void Glossary_Should_NameEveryCodeListInBothLanguages()
    {
        Assert.Equal(
            FirstBatch.Catalogue.CodeLists.Select(list => (list.Description.Split('\n')[0], $"`{list.Name}`")).Order(),
            Section("Code lists").Select(Cells).Where(IsTerm).Select(cells => (cells[0], cells[2])).Order());
    }

    [Fact]
    public void Glossary_Should_NameEveryItemInBothLanguages()
    {
        Assert.Equal(
            FirstBatch.Catalogue.Items.Select(pair => (pair.Item.Name, $"`{pair.Item.Field}`")).Distinct().Order(),
            Section("Information items").Select(Cells).Where(IsTerm).SelectMany(cells => cells[2].Split(", ").Select(name => (cells[0], name))).Order());
    }

    [Fact]
    public void Glossary_Should_HaveATermInEveryCell_When_ALineIsOfATable()
    {
        var rows = Lines.Select(Cells).Where(IsTerm).ToList();

        Assert.True(rows.Count > 400);
        Assert.All(rows, cells => Assert.True(cells[0].Length > 0 && cells[1].Length > 0, string.Join('|', cells)));
    }

    /// <summary>The lines from the one heading that holds a text up to the next heading.</summary>
    private static List<string> Section(string heading)
    {
        var start = Array.IndexOf(Lines, Assert.Single(Lines, line => line.StartsWith('#') && line.Contains(heading, StringComparison.Ordinal)));
        return [.. Lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#'))];
    }

    private static string[] Cells(string line) => line.StartsWith('|') ? line.Trim('|').Split('|', StringSplitOptions.TrimEntries) : [];

    private static bool IsTerm(string[] cells) => cells.Length > 2 && cells[0] != "Chinese" && !cells[0].StartsWith("---", StringComparison.Ordinal);
}
