using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

public sealed class DefinitionMergeTests
{
    private static readonly DefinitionFile First = new("a.graphql", $"# A comment.\n{Definitions.Register}\n\n{Definitions.Other("Other")}");

    private static readonly DefinitionFile Draft = new("published-000001.graphql", Changed(Definitions.Register, "DAILY", "WEEKLY"));

    [Fact]
    public void Definition_Should_StandOnce_When_ItIsPutIntoFiles()
    {
        var merged = DefinitionMerge.Put([First], Draft);

        Assert.Equal(["Other", "Register"], DefinitionPart.Of(merged).Select(part => part.Key));
        Assert.Equal(Draft.Text, DefinitionPart.Of(merged).Single(part => part.Key == "Register").Text);
        Assert.Empty(Definitions.Read([.. merged.Select(file => file.Text)]).Problems);
    }

    [Fact]
    public void File_Should_BeLeftOut_When_NothingOfItIsLeft()
    {
        var merged = DefinitionMerge.Put(DefinitionMerge.Put([First], Draft), Draft with { Name = "published-000002.graphql" });

        Assert.Equal(["a.graphql", "published-000002.graphql"], merged.Select(file => file.Name));
    }

    [Fact]
    public void Draft_Should_Stay_When_TheFilesChangeOtherDefinitions()
    {
        var inForce = DefinitionMerge.Put([First], Draft);
        var found = First with { Text = First.Text.Replace("另一登记信息", "又一登记信息", StringComparison.Ordinal) };

        var merged = DefinitionMerge.Follow([First], inForce, [found], out var problems);

        Assert.Empty(problems);
        Assert.Contains("WEEKLY", DefinitionPart.Of(merged).Single(part => part.Key == "Register").Text, StringComparison.Ordinal);
        Assert.Contains("又一登记信息", DefinitionPart.Of(merged).Single(part => part.Key == "Other").Text, StringComparison.Ordinal);
        Assert.Equal(2, DefinitionPart.Of(merged).Count);
    }

    [Fact]
    public void Files_Should_BeTaken_When_TheyHaveComeToWhatTheDraftSays()
    {
        var found = First with { Text = Changed(First.Text, "DAILY", "WEEKLY") };

        var merged = DefinitionMerge.Follow([First], DefinitionMerge.Put([First], Draft), [found], out var problems);

        Assert.Empty(problems);
        Assert.Equal([found], merged);
    }

    [Fact]
    public void Conflict_Should_BeAProblem_When_BothHaveChangedADefinition()
    {
        var found = First with { Text = Changed(First.Text, "DAILY", "MONTHLY") };

        DefinitionMerge.Follow([First], DefinitionMerge.Put([First], Draft), [found], out var problems);

        Assert.Equal((DefinitionCodes.Conflict, "Register"), (Assert.Single(problems).Code, problems[0].Coordinate));
    }

    private static string Changed(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }
}
