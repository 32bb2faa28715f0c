using Catalog.Api.Resources;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

/// <summary>A catalogue of two registers: one of the police, one of the police and the civil-affairs department together.</summary>
public sealed class TestCatalogue : ICatalogueSource
{
    public static readonly ItemCode Name = ItemCode.Parse("1001001/000001-01");

    public static readonly ItemCode Marriage = ItemCode.Parse("1001001/000002-01");

    public CatalogueVersion Current { get; set; } = Create(1);

    public bool IsBehind { get; set; }

    public Task FollowAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static CatalogueVersion Create(int number) => new(
        number,
        [
            Resource("1001001/000001", "HouseholdRegistration", "公安局", [], hasDivision: true),
            Resource("1001001/000002", "MarriageRegistration", "民政局", ["公安局", "无此局", "民政局"], hasDivision: false),
        ],
        [],
        []);

    private static Resource Resource(string code, string typeName, string provider, string[] jointProviders, bool hasDivision)
    {
        var item = new InformationItem
        {
            Code = ItemCode.Parse($"{code}-01"),
            Field = "item",
            Name = "信息项",
            Type = ItemType.Of(ItemScalar.String),
            DataType = DataType.C,
            SharingClass = SharingClass.Conditional,
            Condition = "仅限履行职责",
        };
        return new Resource
        {
            Code = ResourceCode.Parse(code),
            TypeName = typeName,
            Plural = typeName + "s",
            Name = typeName,
            Summary = typeName,
            Provider = provider,
            JointProviders = jointProviders,
            Subject = SubjectKind.NaturalPerson,
            Cardinality = Cardinality.One,
            Article = "自然人 1",
            Format = ResourceFormat.Database,
            UpdateCycle = UpdateCycle.Daily,
            Published = new DateOnly(2026, 1, 1),
            DeliveryModes = DeliveryModes.OnlineQuery,
            Division = hasDivision ? item : null,
            Items = [item],
        };
    }
}
