using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Resources;
using Catalog.Api.Samples.Governance;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Planning;

/// <summary>The real server with systems that may compare the holders of parcels: everywhere, in one district, and behind a mask.</summary>
public sealed class LandServer : IAsyncLifetime
{
    public const string Everywhere = SampleSystems.HousingFundLoans;
    public const string InXianan = SampleSystems.StatisticsReference;
    public const string BehindAMask = SampleSystems.CivilAffairsRelief;
    public const string Nowhere = SampleSystems.MarketSupervision;
    public const string Use = """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005")""";

    private static readonly DateTimeOffset From = ChinaTime.StartOf(new DateOnly(2026, 1, 1));
    private static readonly DateTimeOffset Until = ChinaTime.StartOf(new DateOnly(2030, 1, 1));

    public CatalogServer Server { get; } = new();

    /// <summary>Two legal entities that hold parcels of the sample data.</summary>
    public (string One, string Other) Holders { get; private set; }

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await using (var context = Server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            await ApproveAsync(context, Everywhere, SampleDepartments.HousingFund, null, null);
            await ApproveAsync(context, InXianan, SampleDepartments.Statistics, "421202", null);
            await ApproveAsync(context, BehindAMask, SampleDepartments.CivilAffairs, null, "KEEP_LAST_4");
        }

        await Server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
        var held = await HeldAsync();
        var holders = held.Select(parcel => parcel.Holder).Distinct().Order(StringComparer.Ordinal).Take(2).ToList();
        Holders = (holders[0], holders[1]);
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>The parcels that are held, in the order in which they arrived.</summary>
    public async Task<List<(string Holder, string Number, string Division)>> HeldAsync()
    {
        await using var connection = Server.Databases.OpenCatalog();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Server.Databases.Quote("rightHolderCreditCode")}, {Server.Databases.Quote("parcelNumber")}, _division FROM {Server.Databases.Quote("record_LandParcel")} WHERE {Server.Databases.Quote("rightHolderCreditCode")} IS NOT NULL ORDER BY _id";
        await using var reader = await command.ExecuteReaderAsync();
        var held = new List<(string, string, string)>();
        while (await reader.ReadAsync())
        {
            held.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return held;
    }

    /// <summary>Adds a parcel, or gives the one that there is to another holder.</summary>
    public async Task HoldAsync(string number, string division, string holder)
    {
        var resource = Server.Services.GetRequiredService<CatalogueKeeper>().Current.FindResource("LandParcel")!;
        var values = resource.Items.Select(object? (item) => item.Field switch
        {
            "parcelNumber" => number,
            "divisionCode" => division,
            "rightHolderCreditCode" => holder,
            _ => null,
        }).ToList();
        await using var context = Server.Services.GetRequiredService<CatalogDatabase>().CreateLoadContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await using var writer = Server.Services.GetRequiredService<RecordStore>().WriteIn(context);
        await writer.WriteAsync(RecordRow.Of(resource, null, values), CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    public async Task<string> AskAsync(string selection, string client, string use = Use)
    {
        using var http = Server.Client(client);
        using var response = await http.PostAsJsonAsync("/graphql", new { query = $"query {use} {{ {selection} }}" });
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> AskJsonAsync(string selection, string client, string use = Use) =>
        JsonSerializer.Deserialize<JsonElement>(await AskAsync(selection, client, use));

    private async Task ApproveAsync(CatalogContext context, string system, string department, string? scope, string? mask)
    {
        var use = new UseRow
        {
            System = system,
            Purpose = Purpose.DataVerification,
            LegalBasis = SampleLegalBases.MarketRegistration,
            Scope = "核验",
            DeliveryModes = DeliveryModes.OnlineQuery,
            From = From,
            Until = Until,
            Status = UseStatus.Approved,
        };
        context.Uses.Add(use);
        var known = context.Agreements.Where(row => row.Consumer == department).Select(row => row.Provider).ToList();
        context.Agreements.AddRange(SampleDepartments.Rows().Select(row => row.Code).Except(known).Where(code => code != department).Select(provider => new AgreementRow
        {
            Provider = provider,
            Consumer = department,
            From = From,
            Until = Until,
            Status = AgreementStatus.Signed,
        }));
        await context.SaveChangesAsync();
        var holder = Server.Services.GetRequiredService<CatalogueKeeper>().Current.FindResource("LandParcel")!.Holder!;
        await context.AddGrantsAsync([new GrantRow
        {
            Use = use.Id,
            Item = holder.Code.Value,
            Origin = GrantOrigin.ProviderConsent,
            Level = GrantLevel.Read,
            DeliveryModes = DeliveryModes.OnlineQuery,
            From = From,
            Until = Until,
            Status = GrantStatus.Active,
            RowScope = scope,
            Mask = mask,
        }]);
        await context.SaveChangesAsync();
    }
}
