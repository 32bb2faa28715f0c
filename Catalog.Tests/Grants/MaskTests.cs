using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Grants;

public sealed class MaskTests
{
    [Theory]
    [InlineData("FULL", MaskKind.Full, 0)]
    [InlineData("YEAR_ONLY", MaskKind.YearOnly, 0)]
    [InlineData("KEEP_FIRST_3", MaskKind.KeepFirst, 3)]
    [InlineData("KEEP_LAST_64", MaskKind.KeepLast, 64)]
    [InlineData("GRID_0", MaskKind.Grid, 0)]
    [InlineData("GRID_3", MaskKind.Grid, 3)]
    [InlineData("CENTROID", MaskKind.Centroid, 0)]
    public void Mask_Should_BeReadAndWritten_When_Valid(string text, MaskKind kind, int kept)
    {
        Assert.True(Mask.TryParse(text, out var mask));
        Assert.Equal((kind, kept, text), (mask.Kind, mask.Kept, mask.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("full")]
    [InlineData("KEEP_FIRST_")]
    [InlineData("KEEP_FIRST_0")]
    [InlineData("KEEP_FIRST_65")]
    [InlineData("KEEP_LAST_-1")]
    [InlineData("KEEP_LAST_ 4")]
    [InlineData("KEEP_MIDDLE_4")]
    [InlineData("GRID_")]
    [InlineData("GRID_4")]
    [InlineData("GRID_-1")]
    [InlineData("GRID_01")]
    [InlineData("GRID_٢")]
    [InlineData("centroid")]
    public void Mask_Should_NotBeRead_When_ItIsMalformed(string? text)
    {
        Assert.False(Mask.TryParse(text, out var mask));
        Assert.Null(mask);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Mask.MaxKept + 1)]
    public void Mask_Should_NotBeMade_When_ItKeepsTooFewOrTooMany(int kept)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask.KeepFirst(kept));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask.KeepLast(kept));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Mask.MaxDecimals + 1)]
    public void Grid_Should_NotBeMade_When_ItsCellsAreTooLargeOrTooSmall(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask.Grid(decimals));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "GRID_1", "GRID_1")]
    [InlineData("GRID_1", "GRID_3", "GRID_1")]
    [InlineData("GRID_0", "CENTROID", "CENTROID")]
    [InlineData("KEEP_FIRST_2", "KEEP_FIRST_6", "KEEP_FIRST_2")]
    [InlineData("KEEP_LAST_2", "FULL", "FULL")]
    [InlineData("KEEP_FIRST_2", "KEEP_LAST_2", "FULL")]
    [InlineData("YEAR_ONLY", "YEAR_ONLY", "YEAR_ONLY")]
    public void Coarser_Should_ShowNoMoreThanEither_When_TwoMasksHold(string? one, string? other, string? coarser)
    {
        Assert.Equal(coarser, Mask.Coarser(Read(one), Read(other))?.ToString());
        Assert.Equal(coarser, Mask.Coarser(Read(other), Read(one))?.ToString());
    }

    [Theory]
    [InlineData(ItemScalar.String, true, false)]
    [InlineData(ItemScalar.CitizenIdNumber, true, false)]
    [InlineData(ItemScalar.UnifiedSocialCreditCode, true, false)]
    [InlineData(ItemScalar.Date, false, true)]
    [InlineData(ItemScalar.DateTime, false, true)]
    [InlineData(ItemScalar.Int, false, false)]
    [InlineData(ItemScalar.Decimal, false, false)]
    [InlineData(ItemScalar.Boolean, false, false)]
    [InlineData(ItemScalar.DivisionCode, false, false)]
    [InlineData(ItemScalar.GeoJson, false, false)]
    [InlineData(ItemScalar.Base64, false, false)]
    public void Mask_Should_Apply_When_TheMaskedValueIsStillOfTheType(ItemScalar scalar, bool hidesText, bool showsYear)
    {
        var type = ItemType.Of(scalar);
        Assert.Equal(hidesText, Mask.Full.AppliesTo(type));
        Assert.Equal(hidesText, Mask.KeepFirst(1).AppliesTo(type));
        Assert.Equal(hidesText, Mask.KeepLast(4).AppliesTo(type));
        Assert.Equal(showsYear, Mask.YearOnly.AppliesTo(type));
        Assert.Equal(scalar == ItemScalar.GeoJson, Mask.Grid(2).AppliesTo(type));
        Assert.Equal(scalar == ItemScalar.GeoJson, Mask.Centroid.AppliesTo(type));
    }

    [Fact]
    public void Mask_Should_NotApply_When_TheTypeIsACodeList()
    {
        var sexes = ItemType.Of(new CodeList("Sex", "性别", "GB/T 2261.1", [new CodedValue("MALE", "1", "男性")]));
        Assert.False(Mask.Full.AppliesTo(sexes));
        Assert.False(Mask.YearOnly.AppliesTo(sexes));
    }

    [Property]
    public Property Mask_Should_BeItself_When_WrittenAndRead() =>
        Prop.ForAll(Gen.Choose(1, Mask.MaxKept).ToArbitrary(), kept =>
            new[] { Mask.Full, Mask.YearOnly, Mask.KeepFirst(kept), Mask.KeepLast(kept) }
                .All(mask => Mask.TryParse(mask.ToString(), out var read) && read == mask));

    private static Mask? Read(string? text) => text is null ? null : Mask.TryParse(text, out var mask) ? mask : throw new FormatException(text);
}
