using Catalog.Domain.Subjects;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Subjects;

public sealed class UnifiedSocialCreditCodeTests
{
    private static Gen<char> Character { get; } = Gen.Elements(UnifiedSocialCreditCode.Alphabet.ToCharArray());

    private static Arbitrary<string> Codes { get; } = Arb.From(
        Character.ArrayOf(17).Select(characters => new string(characters) + UnifiedSocialCreditCode.CheckCharacter(characters)));

    [Fact]
    public void UnifiedSocialCreditCode_Should_BeRead_When_Valid()
    {
        Assert.True(UnifiedSocialCreditCode.TryParse("9144030071526726XG", out var code));
        Assert.Equal("9144030071526726XG", code.Value);
        Assert.Equal("9144030071526726XG", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9144030071526726X")]
    [InlineData("9144030071526726XG ")]
    [InlineData("9144030071526726XH")]
    [InlineData("9144030071526726xG")]
    [InlineData("I144030071526726XG")]
    [InlineData("O144030071526726XG")]
    [InlineData("９144030071526726XG")]
    public void UnifiedSocialCreditCode_Should_NotBeRead_When_ItIsMalformed(string? text)
    {
        Assert.False(UnifiedSocialCreditCode.TryParse(text, out var code));
        Assert.Null(code);
    }

    [Property]
    public Property UnifiedSocialCreditCode_Should_BeRead_When_TheCheckCharacterIsRight() =>
        Prop.ForAll(Codes, text => UnifiedSocialCreditCode.TryParse(text, out var code) && code.Value == text);

    [Property]
    public Property UnifiedSocialCreditCode_Should_NotBeRead_When_OneCharacterIsChanged() =>
        Prop.ForAll(Codes, Gen.Choose(0, 17).ToArbitrary(), Character.ToArbitrary(), (text, at, character) =>
            text[at] == character || !UnifiedSocialCreditCode.TryParse(text[..at] + character + text[(at + 1)..], out _));
}
