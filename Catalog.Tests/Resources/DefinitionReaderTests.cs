using System.Reflection;
using Catalog.Api.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Resources;

public sealed class DefinitionReaderTests
{
    private static readonly IReadOnlyList<FaultyDefinition> Faults = [.. FaultyDefinitions.All, .. FaultyItems.All];

    public static TheoryData<string> FaultNames => [.. Faults.Select(fault => $"{fault.Code}: {fault.Name}")];

    /// <summary>All but those of publication: see <see cref="CatalogueChangesTests"/> and <see cref="CataloguePublicationTests"/>.</summary>
    public static TheoryData<string> Codes =>
    [
        .. typeof(DefinitionCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(constant => (string)constant.GetRawConstantValue()!)
            .Except([DefinitionCodes.Conflict, DefinitionCodes.Incompatible, DefinitionCodes.Unreadable]),
    ];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void DefinitionReader_Should_ReportTheProblemAndItsPlace_When_ADefinitionIsFaulty(string name)
    {
        var fault = Faults.Single(fault => $"{fault.Code}: {fault.Name}" == name);

        var result = new DefinitionReader(DefinitionFolder.Language).Read([fault.File], 1);

        Assert.Null(result.Catalogue);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(
            (FaultyDefinition.FileName, fault.Line, fault.Column, fault.Coordinate, fault.Code),
            (problem.File, problem.Line, problem.Column, problem.Coordinate, problem.Code));
        Assert.Contains(fault.Message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void DefinitionCode_Should_BeReportedBySomeFault(string code) => Assert.Contains(Faults, fault => fault.Code == code);

    [Fact]
    public void DefinitionReader_Should_ReportEveryProblem_When_ThereAreSeveral()
    {
        var result = Definitions.Read($$"""
            {{Definitions.Head}}
            type Register @resource({{Definitions.Arguments}}, size: 1) {
              "姓名" Name: String @item(code: "3001001/000001-01", type: C, length: 50, sharing: UNCONDITIONAL)
              age: Money
            }
            "颜色" enum Colour @codeList(standard: "GB/T 1") { RED @code(value: "-") }
            """);

        Assert.Equal(
            [
                "(6,156) Register DEFINITION_ARGUMENT_UNKNOWN",
                "(7,8) Register.Name DEFINITION_NAME_INVALID",
                "(8,3) Register.age DEFINITION_DESCRIPTION_MISSING",
                "(8,3) Register.age DEFINITION_DIRECTIVE_MISSING",
                "(8,8) Register.age DEFINITION_TYPE_UNKNOWN",
                "(10,50) Colour.RED DEFINITION_DESCRIPTION_MISSING",
                "(10,67) Colour.RED DEFINITION_CODE_INVALID",
            ],
            result.Problems
                .OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal)
                .Select(problem => $"({problem.Line},{problem.Column}) {problem.Coordinate} {problem.Code}"));
    }

    [Fact]
    public void DefinitionReader_Should_TakeDefaults_When_ArgumentsAreLeftOut()
    {
        var resource = Assert.Single(Definitions.Read(Definitions.Register).Catalogue!.Resources);

        Assert.Equal("registers", resource.Plural);
        Assert.Equal("登记信息", resource.Name);
        Assert.Equal("登记的事项。", resource.Summary);
        Assert.Equal(DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration, resource.DeliveryModes);
        Assert.Empty(resource.JointProviders);
        Assert.Empty(resource.Related);
        Assert.False(Assert.Single(resource.Items).IsOpen);
    }

    [Fact]
    public void DefinitionReader_Should_FindBasesAndCodeLists_When_AnotherFileDeclaresThem()
    {
        var result = Definitions.Read(
            Definitions.Register.Replace("name: String", "name: Colour", StringComparison.Ordinal).Replace(", length: 50, sharing: UNCONDITIONAL", ", sharing: NOT_SHARED, legalBasis: \"LB-0001\"", StringComparison.Ordinal),
            "\"颜色\" enum Colour @codeList(standard: \"GB/T 1\") { \"红\" RED @code(value: \"1\") }",
            $"extend schema {Definitions.Basis}");

        Assert.Empty(result.Problems);
        var item = Assert.Single(result.Catalogue!.Resources[0].Items);
        Assert.Equal(("《民法典》第一条", "Colour"), (item.LegalBasis!.Citation, item.Type.Name));
    }

    [Fact]
    public void DefinitionReader_Should_TakeResourcesOfOneChineseName_When_TheirProvidersDiffer()
    {
        var other = Definitions.Other("Other", "登记信息").Replace("民政部门", "公安部门", StringComparison.Ordinal);

        Assert.Empty(Definitions.Read(Definitions.Register, other).Problems);
    }

    [Fact]
    public void DefinitionReader_Should_NameTheFile_When_OneOfSeveralIsFaulty()
    {
        var problem = Assert.Single(Definitions.Read(Definitions.Register, "type").Problems);

        Assert.Equal("1.graphql", problem.File);
    }

    [Fact]
    public void DefinitionReader_Should_ReportThatNoFileDefinesAResource_When_ThereIsNone()
    {
        Assert.Equal("(no file)", Assert.Single(Definitions.Read().Problems).File);
    }
}
