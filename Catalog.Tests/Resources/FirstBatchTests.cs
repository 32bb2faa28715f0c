using Catalog.Api.Resources;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Resources;

/// <summary>The definition files that ship hold what the city's first-batch catalogue lists, and nothing else unmarked.</summary>
public sealed class FirstBatchTests
{
    public static TheoryData<string> Registers => [.. SeedRegister.Registers.Select(register => register.Record)];

    public static TheoryData<string> NaturalPersons => FirstBatch.TypeNamesAbout(SubjectKind.NaturalPerson);

    public static TheoryData<string> LegalEntities => FirstBatch.TypeNamesAbout(SubjectKind.LegalEntity);

    [Fact]
    public void FirstBatch_Should_BeACatalogue()
    {
        var result = new DefinitionReader(DefinitionFolder.Language).Read(DefinitionFolder.Read(DefinitionFolder.Default), 1);

        Assert.Empty(result.Problems);
        Assert.Equal(33, result.Catalogue!.Resources.Count);
    }

    [Fact]
    public void FirstBatch_Should_HaveTwentyThreeRegistersWith229ItemsAndTenKinds()
    {
        Assert.Equal((23, 229, 10), (SeedRegister.Registers.Count, SeedRegister.Registers.Sum(register => register.Items.Count), SeedRegister.Kinds.Items.Count));
        Assert.Equal(
            SeedRegister.Registers.Select(register => register.Record).Concat(SeedRegister.Kinds.Items),
            FirstBatch.Catalogue.Resources.OrderBy(resource => resource.Code.Value, StringComparer.Ordinal).Select(resource => resource.Name));
        Assert.Equal(
            229,
            FirstBatch.Catalogue.Items.Count(pair => pair.Resource.Subject != SubjectKind.GeographicFeature && pair.Item.Article is null));
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void Register_Should_HaveTheProviderArticleAndItemsOfTheSeed(string name)
    {
        var register = SeedRegister.Registers.Single(register => register.Record == name);
        var resource = FirstBatch.Named(name);

        Assert.Equal(register.Provider, string.Join('、', [resource.Provider, .. resource.JointProviders]));
        Assert.Equal($"{register.Section} {register.Article}", resource.Article);
        Assert.Equal(register.Items, resource.Items.Where(item => item.Article is null).Select(item => item.Name));
        Assert.Equal(register.Section == "自然人" ? SubjectKind.NaturalPerson : SubjectKind.LegalEntity, resource.Subject);
    }

    [Theory]
    [MemberData(nameof(Registers))]
    public void Register_Should_SayWhatAddsAnItem_When_TheSeedDoesNotListIt(string name)
    {
        var seed = SeedRegister.Registers.Single(register => register.Record == name);
        var resource = FirstBatch.Named(name);

        var added = resource.Items.Where(item => !seed.Items.Contains(item.Name)).ToList();

        Assert.All(added, item => Assert.Equal(resource.Subject == SubjectKind.NaturalPerson ? "自然人 11" : "GB 32100-2015", item.Article));
        Assert.Equal(added, resource.Items.Where(item => item.Article is not null));
    }

    [Theory]
    [MemberData(nameof(NaturalPersons))]
    public void Register_Should_CarryTheSubjectsNameAndIdentityDocument_When_ItDoesNotComeFromThePoliceAlone(string typeName)
    {
        var resource = FirstBatch.Catalogue.FindResource(typeName)!;
        var isOfPolice = resource is { Provider: "公安部门", JointProviders: [] };

        var names = resource.Items.Where(item => item.Name is "姓名" or "新生儿姓名" or "死者姓名" or "学生姓名").ToList();
        var documentTypes = resource.Items.Where(item => item.Type.CodeList?.Name == "IdentityDocumentType").ToList();
        var documentNumbers = resource.Items.Where(item => item.Name is "身份证件号码" or "公民身份号码").ToList();

        Assert.Single(names);
        Assert.Single(documentNumbers);
        if (!isOfPolice)
        {
            Assert.Equal("身份证件类型", Assert.Single(documentTypes).Name);
            Assert.Equal("identityDocumentNumber", documentNumbers[0].Field);
        }
        else
        {
            Assert.DoesNotContain(resource.Items, item => item.Article is not null);
        }
    }

    [Theory]
    [MemberData(nameof(LegalEntities))]
    public void Register_Should_CarryTheUnifiedSocialCreditCode_When_ItIsAboutALegalEntity(string typeName)
    {
        var item = Assert.Single(FirstBatch.Catalogue.FindResource(typeName)!.Items, item => item.Type.Scalar == ItemScalar.UnifiedSocialCreditCode);

        Assert.Equal(("unifiedSocialCreditCode", "统一社会信用代码"), (item.Field, item.Name));
    }

    [Fact]
    public void Kinds_Should_BeResourcesOfArticle17WithAGeometry()
    {
        var kinds = FirstBatch.Catalogue.Resources.Where(resource => resource.Subject == SubjectKind.GeographicFeature).ToList();

        Assert.Equal(SeedRegister.Kinds.Items, kinds.Select(kind => kind.Name));
        Assert.All(kinds, kind =>
        {
            Assert.Equal("自然资源和空间地理 17", kind.Article);
            var geometry = Assert.Single(kind.Items, item => item.Type.Scalar == ItemScalar.GeoJson);
            Assert.Equal(("geometry", "空间位置"), (geometry.Field, geometry.Name));
            Assert.Equal("divisionCode", kind.Division!.Field);
        });
    }
}
