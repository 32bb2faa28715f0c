using Catalog.Domain.Divisions;
using Catalog.Domain.Grants;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Grants;

public sealed class RowScopeTests
{
    private static readonly string[] Codes = ["42", "420000", "4212", "421200", "421202", "421221", "421281", "421202001"];

    private static Arbitrary<string[]> SomeCodes { get; } =
        Gen.SubListOf(Codes).Where(codes => codes.Count > 0).Select(codes => codes.ToArray()).ToArbitrary();

    [Theory]
    [InlineData("421202", true)]
    [InlineData("421202001003", true)]
    [InlineData("421281", true)]
    [InlineData("421221", false)]
    [InlineData("421200", false)]
    public void RowScope_Should_ContainADivision_When_ItIsWithinOneOfIts(string division, bool isContained) =>
        Assert.Equal(isContained, Read("421202,421281").Contains(Division(division)));

    [Fact]
    public void RowScope_Should_NotContainARow_When_ItHasNoDivision() => Assert.False(Read("42").Contains(null));

    [Fact]
    public void RowScope_Should_NotBeMade_When_ItNamesNoDivision() => Assert.Throws<ArgumentException>(() => new RowScope([]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("421202,")]
    [InlineData("421202, 421281")]
    [InlineData("421202;421281")]
    public void RowScope_Should_NotBeRead_When_ItIsMalformed(string? text)
    {
        Assert.False(RowScope.TryParse(text, out var scope));
        Assert.Null(scope);
    }

    [Fact]
    public void RowScope_Should_NameADivisionOnce_When_ItIsGivenInTwoSpellings() =>
        Assert.Equal("4212", Read("421200,4212").ToString());

    [Theory]
    [InlineData("421202", "421221", "421202,421221")]
    [InlineData("421202", "4212", "4212")]
    [InlineData("421200", "421202001,421281", "421200")]
    [InlineData("421202001", "421202,421221", "421202,421221")]
    [InlineData("421202", "421202", "421202")]
    public void Union_Should_NameTheWidestDivisions_When_OneLiesWithinAnother(string one, string other, string union)
    {
        Assert.Equal(union, RowScope.Union([Read(one), Read(other)])?.ToString());
        Assert.Equal(union, RowScope.Union([Read(other), Read(one)])?.ToString());
    }

    [Fact]
    public void Union_Should_BeOfAllRows_When_OneScopeIs()
    {
        Assert.Null(RowScope.Union([Read("421202"), null]));
        Assert.Null(RowScope.Union([null]));
    }

    [Fact]
    public void Union_Should_BeRefused_When_ThereIsNoScope() => Assert.Throws<ArgumentException>(() => RowScope.Union([]));

    [Property]
    public Property Union_Should_ReachWhatEitherReaches() =>
        Prop.ForAll(SomeCodes, SomeCodes, (some, others) =>
        {
            var (one, other) = (new RowScope(some.Select(Division)), new RowScope(others.Select(Division)));
            var union = RowScope.Union([one, other])!;
            Assert.True(union.Covers(one) && union.Covers(other));
            Assert.All(Codes.Append("43").Append("421202001003"), code => Assert.Equal(
                one.Contains(Division(code)) || other.Contains(Division(code)),
                union.Contains(Division(code))));
        });

    [Theory]
    [InlineData("421202", "421202", true)]
    [InlineData("421200", "421202,421221100", true)]
    [InlineData("421202,421221", "421221", true)]
    [InlineData("421202", "421202,421221", false)]
    [InlineData("421202001", "421202", false)]
    [InlineData("421202", "4212", false)]
    public void RowScope_Should_CoverAnother_When_AllItsDivisionsLieWithin(string scope, string other, bool covers) =>
        Assert.Equal(covers, Read(scope).Covers(Read(other)));

    [Property]
    public Property RowScope_Should_BeEqual_When_ItsDivisionsComeInAnotherOrder() =>
        Prop.ForAll(SomeCodes, codes =>
        {
            var scope = new RowScope(codes.Select(Division));
            var reversed = new RowScope(codes.Reverse().Select(Division));
            Assert.Equal(scope, reversed);
            Assert.Equal(scope.GetHashCode(), reversed.GetHashCode());
        });

    [Property]
    public Property RowScope_Should_BeItself_When_WrittenAndRead() =>
        Prop.ForAll(SomeCodes, codes => Read(string.Join(',', codes)) == Read(Read(string.Join(',', codes)).ToString()));

    private static RowScope Read(string text) => RowScope.TryParse(text, out var scope) ? scope : throw new FormatException(text);

    private static DivisionCode Division(string text) => DivisionCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
