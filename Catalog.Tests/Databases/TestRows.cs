using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Databases;

/// <summary>Rows with nothing in them that a test does not care for.</summary>
public static class TestRows
{
    /// <summary>Who changes rows in tests.</summary>
    public static readonly Actor Actor = Actor.Command("test");

    public static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static readonly DepartmentContact Office = new("办公室", "0715-0000000");

    public static DepartmentRow Department(string code, string name) => new()
    {
        Code = code,
        Name = name,
        Status = DepartmentStatus.Active,
        LeaderInCharge = Office,
        ResponsiblePerson = Office,
        TechnicalPerson = Office,
    };

    public static SystemRow System(string clientId, string department) => new()
    {
        ClientId = clientId,
        Name = clientId,
        Department = department,
        Status = SystemStatus.Active,
        Scopes = "catalog.read",
    };

    public static LegalBasisRow LegalBasis(string code, DateTimeOffset? from = null) => new()
    {
        Code = code,
        Kind = LegalBasisKind.Law,
        Law = "中华人民共和国民法典",
        Article = "第一千一百一十条",
        Issuer = "全国人民代表大会",
        InForceFrom = from ?? From,
        Text = "收养人、送养人要求保守收养秘密的,其他人应当尊重其意愿,不得泄露。",
    };

    public static UseRow Use(string system, string legalBasis) => new()
    {
        System = system,
        Purpose = Purpose.BusinessCollaboration,
        LegalBasis = legalBasis,
        Scope = "本市",
        DeliveryModes = DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload,
        From = From,
        Status = UseStatus.Approved,
    };

    public static GrantRow Grant(long use, string item, DateTimeOffset? until = null) => new()
    {
        Use = use,
        Item = item,
        Origin = GrantOrigin.ProviderConsent,
        DeliveryModes = DeliveryModes.OnlineQuery,
        From = From,
        Until = until,
        Status = GrantStatus.Active,
    };

    public static AgreementRow Agreement(string provider, string consumer) => new()
    {
        Provider = provider,
        Consumer = consumer,
        From = From,
        Status = AgreementStatus.Signed,
    };

    /// <summary>Saves rows in their order, as one save each.</summary>
    public static async Task SaveAsync(this CatalogDatabase database, params object[] rows)
    {
        await using var context = database.CreateContext(Actor);
        foreach (var row in rows)
        {
            context.Add(row);
            await context.SaveChangesAsync();
        }
    }
}
