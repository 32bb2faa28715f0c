using Catalog.Domain.TrustedOperations;

namespace Catalog.Tests.TrustedOperations;

public sealed class DocumentHashTests
{
    /// <summary>The example of GraphQL over HTTP, appendix A.</summary>
    [Fact]
    public void Hash_Should_BeThatOfTheSpecification_When_OfItsExample()
    {
        Assert.Equal(
            "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
            DocumentHash.Of("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}").Value);
        Assert.Equal(
            "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b",
            DocumentHash.Of("query($id:ID!){user(id:$id){name}}").Value);
    }

    [Fact]
    public void Hash_Should_BeTheSame_When_ItsDigitsAreInEitherCase()
    {
        var hash = DocumentHash.Of("{ a }");

        Assert.Equal(hash, DocumentHash.Parse(hash.Value.ToUpperInvariant()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b0")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286g")]
    [InlineData(" 1f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b")]
    [InlineData("７1f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b")]
    public void Hash_Should_BeRefused_When_NotSixtyFourHexadecimalDigits(string? text)
    {
        Assert.False(DocumentHash.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DocumentHash.Parse(text!));
    }

    [Fact]
    public void Hash_Should_NotBeMade_When_TheDocumentIsNotUnicode() =>
        Assert.ThrowsAny<ArgumentException>(() => DocumentHash.Of("{ a } # \ud800"));
}
