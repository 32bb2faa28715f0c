using Catalog.Domain.Divisions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Divisions;

public sealed class DivisionCodeTests
{
    private static Gen<DivisionCode> Code { get; } =
        from province in Gen.Elements("42", "43", "10")
        from city in Gen.Elements("00", "12", "10")
        from county in Gen.Elements("00", "02", "20")
        from township in Gen.Elements("000", "001", "100")
        from village in Gen.Elements("000", "003", "200")
        from length in Gen.Elements(2, 4, 6, 9, 12)
        select Of((province + city + county + township + village)[..length]);

    [Theory]
    [InlineData("42")]
    [InlineData("4212")]
    [InlineData("421202")]
    [InlineData("421202001")]
    [InlineData("421202001003")]
    public void DivisionCode_Should_BeRead_When_ItsLengthIsThatOfALevel(string text) => Assert.Equal(text, Of(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("42120")]
    [InlineData("4212020010031")]
    [InlineData("021202")]
    [InlineData("42120a")]
    [InlineData("42120２")]
    [InlineData("421202\n")]
    public void DivisionCode_Should_NotBeRead_When_ItIsMalformed(string? text)
    {
        Assert.False(DivisionCode.TryParse(text, out var code));
        Assert.Null(code);
    }

    [Theory]
    [InlineData("420000", "42")]
    [InlineData("421200", "4212")]
    [InlineData("421202", "421202")]
    [InlineData("42", "42")]
    [InlineData("421202000", "421202")]
    [InlineData("421202000000", "421202")]
    [InlineData("421202001000", "421202001")]
    [InlineData("421200000000", "4212")]
    [InlineData("420000000000", "42")]
    [InlineData("421202100", "421202100")]
    [InlineData("421210", "421210")]
    [InlineData("100000", "10")]
    public void Prefix_Should_LeaveOutTheZerosOfLowerLevels_When_Asked(string code, string prefix) => Assert.Equal(prefix, Of(code).Prefix);

    [Theory]
    [InlineData("421202", "421200", true)]
    [InlineData("421202", "420000", true)]
    [InlineData("421202001003", "421202", true)]
    [InlineData("421202", "421202", true)]
    [InlineData("421202", "421202000000", true)]
    [InlineData("421200", "4212", true)]
    [InlineData("421221", "421202", false)]
    [InlineData("421200", "421202", false)]
    [InlineData("431202", "421200", false)]
    public void Division_Should_BeWithinAnother_When_ItSharesItsPrefix(string inner, string outer, bool isWithin) =>
        Assert.Equal(isWithin, Of(inner).IsWithin(Of(outer)));

    [Property]
    public Property Division_Should_BeWithinItself_When_Any() =>
        Prop.ForAll(Code.ToArbitrary(), code => code.IsWithin(code));

    [Property(MaxTest = 1000)]
    public Property Division_Should_BeWithinTheOutermost_When_WithinOneThatIs() =>
        Prop.ForAll(Code.ToArbitrary(), Code.ToArbitrary(), Code.ToArbitrary(), (inner, middle, outer) =>
            !inner.IsWithin(middle) || !middle.IsWithin(outer) || inner.IsWithin(outer));

    [Property]
    public Property Prefix_Should_BeACodeOfItsOwn_When_ReadAgain() =>
        Prop.ForAll(Code.ToArbitrary(), code => Of(code.Prefix).Prefix == code.Prefix && Of(code.Prefix).IsWithin(code));

    private static DivisionCode Of(string text) => DivisionCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
