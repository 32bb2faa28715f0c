using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Discrepancies;

public sealed class DiscrepancyTests : IAsyncLifetime
{
    private const string Police = "police-steward";
    private const string CivilAffairs = "civil-affairs-steward";
    private const string Fields = "nodes { idNumber value item { coordinate } prevailingItem { coordinate } prevailingValue } examined pageInfo { hasNextPage endCursor }";

    private readonly CatalogServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Registers_Should_ShowNothing_When_TheyAgree()
    {
        var page = await AskAsync(CivilAffairs, "resource: \"MarriageRegistration\", examine: 10000");

        Assert.Empty(page.GetProperty("nodes").EnumerateArray());
        Assert.InRange(page.GetProperty("examined").GetInt32(), 500, 9999);
        Assert.False(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public async Task Value_Should_BeShownWithTheOneThatPrevails_When_TheDepartmentIsResponsible()
    {
        await ChangeAsync("李梅");

        var found = Assert.Single((await AskAsync(Police, "resource: \"MarriageRegistration\", examine: 10000")).GetProperty("nodes").EnumerateArray());

        Assert.Equal(
            $$"""{"idNumber":"{{CatalogServer.IdNumber}}","value":"李梅","item":{"coordinate":"MarriageRegistration.subjectName"},"prevailingItem":{"coordinate":"HouseholdRegistration.name"},"prevailingValue":"{{CatalogServer.PersonName}}"}""",
            found.GetRawText());
    }

    [Fact]
    public async Task PrevailingValue_Should_BeWithheld_When_TheDepartmentOnlyProvidesTheOther()
    {
        await ChangeAsync("李梅");

        var found = Assert.Single((await AskAsync(CivilAffairs, $"resource: \"MarriageRegistration\", item: \"subjectName\", subject: \"{CatalogServer.IdNumber}\"")).GetProperty("nodes").EnumerateArray());

        Assert.Equal(("李梅", JsonValueKind.Null), (found.GetProperty("value").GetString(), found.GetProperty("prevailingValue").ValueKind));
    }

    [Theory]
    [InlineData("civil-affairs-steward", Scopes.Steward, "resource: \"EducationRecord\"", "NOT_FOUND")]
    [InlineData("civil-affairs-relief", Scopes.Read, "resource: \"MarriageRegistration\"", "NOT_FOUND")]
    [InlineData("data-office-admin", Scopes.Admin, "resource: \"MarriageRegistration\"", "NOT_FOUND")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"HouseholdRegistration\"", "NOT_FOUND")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"Nothing\"", "NOT_FOUND")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"MarriageRegistration\", item: \"maritalStatus\"", "NOT_FOUND")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"MarriageRegistration\", examine: 10001", "INPUT_INVALID")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"MarriageRegistration\", examine: 0", "INPUT_INVALID")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"MarriageRegistration\", subject: \"1\"", "INPUT_INVALID")]
    [InlineData("police-steward", Scopes.Steward, "resource: \"MarriageRegistration\", after: \"AAAA\"", "CURSOR_INVALID")]
    public async Task Question_Should_BeRefused_When_ItIsNotTheDepartmentsToAsk(string client, Scopes scopes, string arguments, string code)
    {
        await ChangeAsync("李梅");

        var (_, body) = await _server.AskAsync($"{{ governance {{ discrepancies({arguments}) {{ {Fields} }} }} }}", client: client, scopes: scopes);

        Assert.Equal(code, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("李梅", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_Should_LookAtEachRecordOnce_When_TheyFollowEachOther()
    {
        await ChangeAsync("李梅");
        var whole = await AskAsync(Police, "resource: \"MarriageRegistration\", examine: 10000");
        var (examined, found, after) = (0, 0, "");
        while (true)
        {
            var page = await AskAsync(Police, $"resource: \"MarriageRegistration\", examine: 100{after}");
            examined += page.GetProperty("examined").GetInt32();
            found += page.GetProperty("nodes").GetArrayLength();
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = $", after: \"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
        }

        Assert.Equal((whole.GetProperty("examined").GetInt32(), 1), (examined, found));
        var (_, other) = await _server.AskAsync($"{{ governance {{ discrepancies(resource: \"BirthRegistration\"{after}) {{ {Fields} }} }} }}", client: Police, scopes: Scopes.Steward);
        Assert.Equal("CURSOR_INVALID", other.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Look_Should_StandInThePersonsAccessLog_When_ADiscrepancyIsShown()
    {
        await ChangeAsync("李梅");
        var (_, answer) = await _server.AskAsync(Guide.Operation("objections", "Discrepancies"), client: Police, scopes: Scopes.Steward);
        Assert.Contains("李梅", answer.GetRawText(), StringComparison.Ordinal);

        for (var i = 0; !await IsInAccessLogAsync(Police); i++)
        {
            Assert.True(i < 60, "The look is not in the log.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public void Items_Should_BeComparedWithThoseOfTheResponsibleRegister_When_TheyHaveOneNameAndType()
    {
        var catalogue = _server.Services.GetRequiredService<CatalogueKeeper>().Current;

        var compared = ComparedItem.Of(catalogue, catalogue.FindResource("EducationRecord")!)
            .Select(item => (item.Own.Coordinate, item.Prevailing.Coordinate));

        Assert.Contains(("EducationRecord.sex", "HouseholdRegistration.sex"), compared);
        Assert.DoesNotContain(compared, pair => pair.Item2.StartsWith("EducationRecord.", StringComparison.Ordinal));
        Assert.Empty(ComparedItem.Of(catalogue, catalogue.FindResource("HouseholdRegistration")!));
    }

    private async Task<JsonElement> AskAsync(string client, string arguments)
    {
        var (_, body) = await _server.AskAsync($"{{ governance {{ discrepancies({arguments}) {{ {Fields} }} }} }}", client: client, scopes: Scopes.Steward);
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data").GetProperty("governance").GetProperty("discrepancies");
    }

    private async Task<bool> IsInAccessLogAsync(string system)
    {
        var (_, body) = await _server.AskAsync(
            $"{{ audit {{ accessLog(person: \"{CatalogServer.IdNumber}\", first: 100) {{ nodes {{ asker {{ clientId }} }} }} }} }}", client: "data-office-audit", scopes: Scopes.Audit);
        return body.GetProperty("data").GetProperty("audit").GetProperty("accessLog").GetProperty("nodes").EnumerateArray()
            .Any(entry => entry.GetProperty("asker").GetProperty("clientId").GetString() == system);
    }

    /// <summary>The marriage register has another name for the person.</summary>
    private async Task ChangeAsync(string name)
    {
        var dialect = _server.Services.GetRequiredService<RecordStore>().Dialect;
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var update = $"UPDATE {dialect.Quote("record_MarriageRegistration")} SET {dialect.Quote("subjectName")} = {{0}} WHERE {dialect.Quote(RecordNames.Subject)} = {{1}}";
        Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(update, name, CatalogServer.IdNumber));
    }
}
