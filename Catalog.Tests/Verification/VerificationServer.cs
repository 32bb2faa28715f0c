using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Samples.Governance;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Verification;

/// <summary>
/// The real server with two systems that are approved for data verification: <see cref="Checker"/> of some items, in every way in
/// which an item can be granted, and <see cref="Reader"/> of all items.
/// </summary>
public sealed class VerificationServer : IAsyncLifetime
{
    public const string Checker = SampleSystems.StatisticsReference;
    public const string Reader = SampleSystems.HousingFundLoans;
    public const string Use = """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005")""";

    /// <summary>The division within which scoped grants reach, and one outside it.</summary>
    public const string Inside = "421202001";
    public const string Outside = "421221100";

    private static readonly DateTimeOffset From = ChinaTime.StartOf(new DateOnly(2026, 1, 1));
    private static readonly DateTimeOffset Until = ChinaTime.StartOf(new DateOnly(2030, 1, 1));

    private int _persons;

    public CatalogServer Server { get; } = new();

    internal CatalogueVersion Catalogue => Server.Services.GetRequiredService<CatalogueKeeper>().Current;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await using (var context = Server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            await ApproveAsync(context, Checker, SampleDepartments.Statistics, CheckerGrants);
            await ApproveAsync(context, Reader, SampleDepartments.HousingFund, _ => Catalogue.Items.Select(Everything));
        }

        await Server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>An identity number that no other test and no sample person has.</summary>
    public string NewPerson()
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"42990019000101{Interlocked.Increment(ref _persons):D3}");
        return digits + CitizenIdNumber.CheckCharacter(digits);
    }

    /// <summary>An identity number whose check character is a letter.</summary>
    public string NewPersonWithLetter()
    {
        string number;
        do
        {
            number = NewPerson();
        }
        while (number[^1] != 'X');

        return number;
    }

    /// <summary>A person with a household registration.</summary>
    public async Task<string> RegisterAsync(string division, params (string Item, object? Value)[] values)
    {
        var person = NewPerson();
        await RecordAsync("HouseholdRegistration", person, division, values);
        return person;
    }

    public async Task RecordAsync(string resource, string subject, string? division, params (string Item, object? Value)[] values)
    {
        await using var connection = Server.Databases.OpenCatalog();
        await using var command = connection.CreateCommand();
        var columns = string.Concat(values.Select(value => $", {Server.Databases.Quote(value.Item)}"));
        var parameters = string.Concat(values.Select((_, i) => $", @v{i}"));
        command.CommandText = $"INSERT INTO {Server.Databases.Quote($"record_{resource}")} (_subject, _division{columns}) VALUES (@subject, @division{parameters})";
        command.Add("@subject", subject);
        command.Add("@division", division);
        for (var i = 0; i < values.Length; i++)
        {
            command.Add($"@v{i}", values[i].Value);
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A subject of which a register has a record.</summary>
    public async Task<string> SubjectOfAsync(Resource resource)
    {
        await using var connection = Server.Databases.OpenCatalog();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT _subject FROM {Server.Databases.Quote(RecordNames.Table(resource))} ORDER BY _id LIMIT 1";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Verifies household registrations, with the values as a literal; answers the whole body as it is on the wire.</summary>
    public Task<string> VerifyAsync(string person, string values, string outcomes, string use = Use, string client = Checker) =>
        AskAsync($$"""query {{use}} { verifyHouseholdRegistration(idNumber: "{{person}}", values: {{values}}) { {{outcomes}} } }""", client: client);

    public async Task<string> AskAsync(string query, object? variables = null, string client = Checker, Scopes scopes = Scopes.Read)
    {
        using var http = Server.Client(client, scopes);
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> AskJsonAsync(string query, object? variables = null, string client = Checker, Scopes scopes = Scopes.Read) =>
        JsonSerializer.Deserialize<JsonElement>(await AskAsync(query, variables, client, scopes));

    private static async Task ApproveAsync(CatalogContext context, string system, string department, Func<long, IEnumerable<GrantRow>> grants)
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
        await context.AddGrantsAsync([.. grants(use.Id).Select(grant => With(grant, use.Id))]);
        await context.SaveChangesAsync();
    }

    private static GrantRow With(GrantRow grant, long use) => new()
    {
        Use = use,
        Item = grant.Item,
        Origin = grant.Origin,
        Level = grant.Level,
        DeliveryModes = DeliveryModes.OnlineQuery,
        From = From,
        Until = Until,
        Status = GrantStatus.Active,
        RowScope = grant.RowScope,
        Mask = grant.Mask,
    };

    private static GrantRow Everything(CatalogueItem found) =>
        Grant(found, found.Item.SharingClass == SharingClass.NotShared ? GrantOrigin.MunicipalDecision : GrantOrigin.ProviderConsent);

    private static GrantRow Grant(CatalogueItem found, GrantOrigin origin = GrantOrigin.ProviderConsent, GrantLevel level = GrantLevel.Read, string? scope = null, Mask? mask = null) => new()
    {
        Use = 0,
        Item = found.Item.Code.Value,
        Origin = origin,
        Level = level,
        DeliveryModes = DeliveryModes.OnlineQuery,
        From = From,
        Status = GrantStatus.Active,
        RowScope = scope,
        Mask = mask?.ToString(),
    };

    private IEnumerable<GrantRow> CheckerGrants(long use)
    {
        CatalogueItem Item(string coordinate) => Catalogue.Items.Single(found => found.Coordinate == coordinate);
        return
        [
            Grant(Item("HouseholdRegistration.name")),
            Grant(Item("HouseholdRegistration.township"), level: GrantLevel.Verify),
            Grant(Item("HouseholdRegistration.status"), level: GrantLevel.Verify),
            Grant(Item("HouseholdRegistration.sex"), level: GrantLevel.Verify, scope: "421202"),
            Grant(Item("HouseholdRegistration.ethnicGroup"), scope: "421202"),
            Grant(Item("HouseholdRegistration.idNumber"), mask: Mask.KeepLast(4)),
            Grant(Item("HouseholdRegistration.householdPoliceStation"), mask: Mask.KeepFirst(3)),
            Grant(Item("HouseholdRegistration.householdPoliceStation"), scope: "421202"),
            Grant(Item("EducationRecord.studentNumber"), level: GrantLevel.Verify, scope: "421202"),
            Grant(Item("EducationRecord.enrolmentDate"), level: GrantLevel.Verify),
            Grant(Item("EducationRecord.school"), level: GrantLevel.Verify),
        ];
    }
}
