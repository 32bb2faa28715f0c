using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Resources;

/// <summary>The metadata of the compilation guideline is complete, and its names and codes are in order.</summary>
public sealed partial class FirstBatchMetadataTests
{
    public static TheoryData<string> TypeNames => FirstBatch.TypeNames;

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Resource_Should_HaveTheGuidelinesMetadata(string typeName)
    {
        var resource = FirstBatch.Catalogue.FindResource(typeName)!;

        Assert.StartsWith(
            resource.Subject switch { SubjectKind.NaturalPerson => "1001001/", SubjectKind.LegalEntity => "1002001/", _ => "1003001/" },
            resource.Code.Value,
            StringComparison.Ordinal);
        Assert.Matches("^\\p{IsCJKUnifiedIdeographs}[\\p{IsCJKUnifiedIdeographs}()]*$", resource.Name);
        Assert.EndsWith("。", resource.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', resource.Summary);
        Assert.Equal(ResourceFormat.Database, resource.Format);
        Assert.Equal(new DateOnly(2019, 7, 11), resource.Published);
        Assert.Equal(DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration, resource.DeliveryModes);
        Assert.All(resource.Related, code => Assert.Contains(FirstBatch.Catalogue.Resources, other => other.Code == code && other != resource));
        Assert.Contains(resource.Provider, resource.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Items_Should_BeNumberedInOrder(string typeName)
    {
        var resource = FirstBatch.Catalogue.FindResource(typeName)!;

        Assert.Equal(
            resource.Items.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"{resource.Code}-{index + 1:D2}")),
            resource.Items.Select(item => item.Code.Value));
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void ItemName_Should_StandForOneChineseName_When_WithinAType(string typeName)
    {
        var items = FirstBatch.Catalogue.FindResource(typeName)!.Items;

        Assert.Equal(items.Count, items.Select(item => item.Field).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(items.Count, items.Select(item => item.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(items, item => Assert.Matches("^\\p{IsCJKUnifiedIdeographs}[\\p{IsCJKUnifiedIdeographs}()]*$", item.Name));
    }

    [Fact]
    public void ItemName_Should_BeOfOneTypeEverywhere_When_ItsChineseNameIsTheSame()
    {
        // In the register of births the words stand beside their codes: 性别 beside 性别代码, 健康状况 beside 健康状况代码.
        var types = FirstBatch.Catalogue.Items
            .Where(pair => pair.Resource.TypeName != "BirthRegistration")
            .GroupBy(pair => (pair.Item.Field, pair.Item.Name), pair => (pair.Item.Type.Name, pair.Item.DataType, pair.Item.Length));

        // An area has as many digits as its unit needs.
        Assert.All(types.Where(group => group.Key.Field != "area"), group => Assert.Single(group.Distinct()));
    }

    [Fact]
    public void ChineseName_Should_HaveOneEnglishNameAmongRegisters()
    {
        var names = FirstBatch.Catalogue.Items.GroupBy(pair => pair.Item.Name, pair => pair.Item.Field).Where(group => group.Distinct().Count() > 1);

        // The police's registers are about the person whom the name names; elsewhere it is the subject's. A division by name
        // stands beside its code, and one alone is a code.
        Assert.Equal(["姓名", "行政区划"], names.Select(group => group.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EnglishName_Should_BeOfBritishSpelling()
    {
        var names = FirstBatch.Catalogue.Items.Select(pair => pair.Item.Field)
            .Concat(FirstBatch.Catalogue.Resources.Select(resource => resource.TypeName))
            .Concat(FirstBatch.Catalogue.CodeLists.Select(list => list.Name))
            .Concat(FirstBatch.Catalogue.CodeLists.SelectMany(list => list.Values).Select(value => value.Name));

        Assert.DoesNotContain(names, name => American().IsMatch(name));
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Item_Should_HaveALengthThatItsValuesFit(string typeName)
    {
        Assert.All(FirstBatch.Catalogue.FindResource(typeName)!.Items, item => Assert.Equal(
            item.Type.Scalar switch
            {
                ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode => 18,
                ItemScalar.DivisionCode => 12,
                ItemScalar.Coded => item.Type.CodeList!.Values.Max(value => value.Code.Length),
                ItemScalar.String when item.DataType == DataType.C => item.Length,
                ItemScalar.Decimal => item.Length,
                _ => null,
            },
            item.Length));
    }

    [Fact]
    public void Item_Should_HaveAUnitOnlyWhereItIsANumber()
    {
        Assert.All(
            FirstBatch.Catalogue.Items.Where(pair => pair.Item.Unit is not null),
            pair => Assert.True(pair.Item.Type.Scalar is ItemScalar.Decimal or ItemScalar.Int));
    }

    [GeneratedRegex("organiz|authoriz|naturaliz|specializ|color|license|enrollment|practicing|catalog(?!ue)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex American();
}
