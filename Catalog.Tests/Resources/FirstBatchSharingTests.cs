using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Resources;

/// <summary>The sharing classes of the first batch: what is open, what needs a condition, what a statute closes.</summary>
public sealed class FirstBatchSharingTests
{
    public static TheoryData<string> TypeNames => FirstBatch.TypeNames;

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Item_Should_CarryWhatItsSharingClassNeeds(string typeName)
    {
        Assert.All(FirstBatch.Catalogue.FindResource(typeName)!.Items, item =>
        {
            Assert.Equal(item.SharingClass == SharingClass.Conditional, item.Condition is not null);
            Assert.Equal(item.SharingClass == SharingClass.NotShared || item.Mask is not null, item.LegalBasis is not null);
            Assert.False(item.IsOpen && item.SharingClass != SharingClass.Unconditional, $"{item.Field} is open, and not for every department.");
        });
    }

    [Fact]
    public void Item_Should_BeClosedByALawInForce_When_ItIsNotShared()
    {
        var closed = FirstBatch.Catalogue.Items.Where(pair => pair.Item.SharingClass == SharingClass.NotShared).ToList();

        Assert.Equal(
            [
                "MineralDeposit.inferredResources", "MineralDeposit.indicatedResources", "MineralDeposit.measuredResources",
                "MineralDeposit.probableReserves", "MineralDeposit.provedReserves",
                "AdoptionRegistration.adoptionCertificateNumber", "AdoptionRegistration.issuingAuthorityName",
                "AdoptionRegistration.issuingAuthorityDivision", "AdoptionRegistration.subjectName",
                "AdoptionRegistration.identityDocumentType", "AdoptionRegistration.identityDocumentNumber",
                "HealthRecord.fitnessAndHealthExamination", "EducationRecord.fitnessAndHealthExamination",
            ],
            closed.Select(pair => $"{pair.Resource.TypeName}.{pair.Item.Field}"));
        Assert.All(closed, pair =>
        {
            Assert.True(pair.Item.LegalBasis!.CanClose);
            Assert.Null(pair.Item.LegalBasis.InForce.Until);
        });
        Assert.Equal(FirstBatch.Catalogue.LegalBases.ToHashSet(), FirstBatch.Catalogue.Items.Select(pair => pair.Item.LegalBasis).OfType<LegalBasis>().ToHashSet());
    }

    [Fact]
    public void Geometry_Should_BeCoarse_When_ItWouldLeadToAnimalsOrDeposits()
    {
        var masked = FirstBatch.Catalogue.Items.Where(pair => pair.Item.Mask is not null).ToList();

        Assert.Equal(
            [("MineralDeposit.geometry", "GRID_1", "《地质资料管理条例》第十八条"), ("WildlifeSite.geometry", "GRID_1", "《中华人民共和国野生动物保护法》第六条")],
            masked.Select(pair => (pair.Coordinate, pair.Item.Mask!.ToString(), pair.Item.LegalBasis!.Citation)));
    }

    [Fact]
    public void Number_Should_HaveItsUnit_When_ItMeasuresAFeature()
    {
        // Ratios have none, and deposits say theirs in an item of their own.
        string[] without =
        [
            "MineralDeposit.inferredResources", "MineralDeposit.indicatedResources", "MineralDeposit.measuredResources", "MineralDeposit.probableReserves",
            "MineralDeposit.provedReserves", "ForestStand.canopyClosure", "PlanningZone.floorAreaRatio",
        ];
        var numbers = FirstBatch.Catalogue.Items.Where(pair => pair.Resource.Subject == SubjectKind.GeographicFeature
            && pair.Item.Type.Scalar is ItemScalar.Decimal or ItemScalar.Float or ItemScalar.Int);

        Assert.Equal(without, numbers.Where(pair => pair.Resource.Subject == SubjectKind.GeographicFeature && pair.Item.Unit is null).Select(pair => pair.Coordinate));
    }

    [Fact]
    public void AdoptionRegistration_Should_BeClosedByTheCivilCode()
    {
        Assert.All(FirstBatch.Named("收养登记信息").Items, item => Assert.Equal("《中华人民共和国民法典》第一千一百一十条", item.LegalBasis!.Citation));
    }

    [Fact]
    public void Item_Should_NotBeUnconditional_When_ItTellsWhoAPersonIs()
    {
        var personal = FirstBatch.Catalogue.Items.Where(pair => pair.Item.Type.Scalar is ItemScalar.CitizenIdNumber
            || pair.Item.Name.Contains("身份证件号码", StringComparison.Ordinal)
            || pair.Item.Name.Contains("联系电话", StringComparison.Ordinal)
            || pair.Item.Name == "相片"
            || (pair.Resource.Subject == SubjectKind.NaturalPerson && pair.Item.Name.EndsWith("姓名", StringComparison.Ordinal)));

        Assert.All(personal, pair => Assert.NotEqual(SharingClass.Unconditional, pair.Item.SharingClass));
    }

    [Fact]
    public void Item_Should_NotBeOpen_When_ItIsAboutANaturalPerson()
    {
        var items = FirstBatch.Catalogue.Items.Where(pair => pair.Resource.Subject == SubjectKind.NaturalPerson).ToList();

        Assert.All(items, pair => Assert.False(pair.Item.IsOpen));
        Assert.Equal(14, items.Count(pair => pair.Item.SharingClass == SharingClass.Unconditional));
    }
}
