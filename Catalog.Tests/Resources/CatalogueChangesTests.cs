using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

public sealed class CatalogueChangesTests
{
    private const string Colours = "\"颜色\" enum Colour @codeList(standard: \"GB/T 1\") { \"红\" RED @code(value: \"1\") \"蓝\" BLUE @code(value: \"2\") }";

    private static readonly string InForce =
        Definitions.Register.Replace("name: String", "name: Colour", StringComparison.Ordinal).Replace("updateCycle", "cardinality: MANY, updateCycle", StringComparison.Ordinal)
        + "\n" + Colours + "\n" + Definitions.Other("Other");

    [Theory]
    [InlineData("登记的事项", "登记事项的摘要")]
    [InlineData("updateCycle: DAILY", "updateCycle: WEEKLY")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: CONDITIONAL, condition: \"仅限核验\"")]
    [InlineData("\"蓝\" BLUE", "\"藍\" AZURE")]
    [InlineData("BLUE @code(value: \"2\")", "BLUE @code(value: \"2\") \"绿\" GREEN @code(value: \"3\")")]
    [InlineData(") {\n", ") {\n  \"备注\" remark: String @item(code: \"3001001/00000X-02\", type: M, sharing: UNCONDITIONAL)\n")]
    public void CatalogueChanges_Should_BeCompatible_When_RecordsStayReadable(string from, string to) => Assert.Empty(Faults(from, to));

    [Theory]
    [InlineData("type Register ", "type Registry ", "Register", "Resources are withdrawn, never removed")]
    [InlineData("name: Colour", "fullName: Colour", "Register.name", "lacks in the new version")]
    [InlineData("name: Colour", "name: String", "Register.name", "another type or code")]
    [InlineData("3001001/000001-01", "3001001/000001-02", "Register.name", "another type or code")]
    [InlineData("\"蓝\" BLUE @code(value: \"2\")", "", "Register.name", "codes of Colour that lack in the new version: 2.")]
    [InlineData("BLUE @code(value: \"2\")", "BLUE @code(value: \"3\")", "Register.name", "codes of Colour that lack in the new version: 2.")]
    [InlineData("cardinality: MANY", "cardinality: ONE", "Register", "has one in the new version")]
    [InlineData("subject: NATURAL_PERSON, article: \"自然人 3\", cardinality", "subject: LEGAL_ENTITY, article: \"自然人 3\", cardinality", "Register", "of kind NATURAL_PERSON")]
    public void CatalogueChanges_Should_BeFaulty_When_RecordsWouldNotStayReadable(string from, string to, string coordinate, string message)
    {
        var fault = Assert.Single(Faults(from, to));

        Assert.Equal((DefinitionCodes.Incompatible, coordinate), (fault.Code, fault.Coordinate));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CatalogueChanges_Should_BeCompatible_When_NoVersionIsInForce() =>
        Assert.Empty(CatalogueChanges.Faults(null, Definitions.Read(InForce).Catalogue!));

    private static IReadOnlyList<DefinitionProblem> Faults(string from, string to)
    {
        // Only the first resource changes; X stands for its number.
        var changed = Replaced(from, to.Replace("00000X", "000001", StringComparison.Ordinal));
        var (before, after) = (Definitions.Read(InForce), Definitions.Read(changed));
        Assert.Empty(before.Problems);
        Assert.Empty(after.Problems);
        return CatalogueChanges.Faults(before.Catalogue, after.Catalogue!);
    }

    private static string Replaced(string from, string to)
    {
        var start = InForce.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no {from} to change.");
        return string.Concat(InForce.AsSpan(0, start), to, InForce.AsSpan(start + from.Length));
    }
}
