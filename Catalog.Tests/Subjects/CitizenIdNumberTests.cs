using Catalog.Domain.Subjects;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Subjects;

public sealed class CitizenIdNumberTests
{
    private static Arbitrary<string> Numbers { get; } = Arb.From(
        from division in Gen.Choose(110_000, 659_999)
        from day in Gen.Choose(0, 60_000)
        from sequence in Gen.Choose(0, 999)
        let digits = $"{division}{new DateOnly(1880, 1, 1).AddDays(day):yyyyMMdd}{sequence:000}"
        select digits + CitizenIdNumber.CheckCharacter(digits));

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void CitizenIdNumber_Should_BeRead_When_Valid(string text)
    {
        Assert.True(CitizenIdNumber.TryParse(text, out var number));
        Assert.Equal(text, number.Value);
        Assert.Equal(text, number.ToString());
    }

    [Fact]
    public void CitizenIdNumber_Should_BeWrittenWithACapital_When_TheCheckCharacterIsLowerCase()
    {
        Assert.True(CitizenIdNumber.TryParse("11010519491231002x", out var number));
        Assert.True(CitizenIdNumber.TryParse("11010519491231002X", out var capital));
        Assert.Equal(capital, number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105491231002")]
    [InlineData("11010519491231002X ")]
    [InlineData(" 1010519491231002X")]
    [InlineData("110105194912310021")]
    [InlineData("１1010519491231002X")]
    [InlineData("1101051949123100XX")]
    public void CitizenIdNumber_Should_NotBeRead_When_ItIsMalformed(string? text)
    {
        Assert.False(CitizenIdNumber.TryParse(text, out var number));
        Assert.Null(number);
    }

    [Theory]
    [InlineData("11010519490229001")]
    [InlineData("11010519491331001")]
    [InlineData("11010500000101001")]
    public void CitizenIdNumber_Should_NotBeRead_When_TheBirthDateIsNone(string digits) =>
        Assert.False(CitizenIdNumber.TryParse(digits + CitizenIdNumber.CheckCharacter(digits), out _));

    [Property]
    public Property CitizenIdNumber_Should_BeRead_When_TheCheckCharacterIsRight() =>
        Prop.ForAll(Numbers, text => CitizenIdNumber.TryParse(text, out var number) && number.Value == text);

    [Property]
    public Property CitizenIdNumber_Should_NotBeRead_When_OneCharacterIsChanged() =>
        Prop.ForAll(Numbers, Gen.Choose(0, 17).ToArbitrary(), Gen.Elements("0123456789X".ToCharArray()).ToArbitrary(), (text, at, character) =>
            text[at] == character || !CitizenIdNumber.TryParse(text[..at] + character + text[(at + 1)..], out _));

    [Property]
    public Property CitizenIdNumber_Should_NotBeRead_When_NeighbouringDigitsAreSwapped() =>
        Prop.ForAll(Numbers, Gen.Choose(0, 15).ToArbitrary(), (text, at) =>
            text[at] == text[at + 1] || !CitizenIdNumber.TryParse(text[..at] + text[at + 1] + text[at] + text[(at + 2)..], out _));
}
