using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Applications;

namespace Catalog.Tests.Journeys;

/// <summary>Sends those operations of the guides that are in nobody's journey.</summary>
public sealed class GuideOperationsTests : IAsyncLifetime
{
    private const string Police = "police-steward";
    private const string Office = "data-office-admin";
    private const string Loans = "housing-fund-loans";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Grant_Should_BeRenewedSuspendedResumedAndRevoked_ByTheGuide()
    {
        var desk = new Desk(_server);
        var (id, revision) = await desk.GrantAsync("HouseholdRegistration.ethnicGroup", "2026-09-01");
        var found = await SendAsync("applications", "Grants", Police, Scopes.Steward, new { item = "HouseholdRegistration.ethnicGroup" });
        Assert.Contains($"\"{id}\"", found.GetRawText(), StringComparison.Ordinal);

        await SendAsync("applications", "RenewGrant", Police, Scopes.Steward, new { id, revision, until = "2027-01-01", reason = "继续办理" });
        await SendAsync("applications", "SuspendGrant", Police, Scopes.Steward, new { id, revision = revision + 1, reason = "核查" });
        await SendAsync("applications", "ResumeGrant", Police, Scopes.Steward, new { id, revision = revision + 2, reason = "核查完毕" });
        var revoked = await SendAsync("applications", "RevokeGrant", Police, Scopes.Steward, new { id, revision = revision + 3, reason = "不再需要" });

        Assert.Contains("\"REVOKED\"", revoked.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_Should_BeSuspendedResumedAndRevoked_ByTheGuide()
    {
        var uses = await SendAsync("applications", "Uses", Office, Scopes.Admin, new { system = Loans });
        var use = uses.GetProperty("governance").GetProperty("uses").GetProperty("nodes")[0];
        var (id, revision) = (use.GetProperty("id").GetString(), use.GetProperty("revision").GetInt32());

        await SendAsync("applications", "SuspendUse", Office, Scopes.Admin, new { id, revision, reason = "核查" });
        await SendAsync("applications", "ResumeUse", Office, Scopes.Admin, new { id, revision = revision + 1, reason = "核查完毕" });
        var revoked = await SendAsync("applications", "RevokeUse", Office, Scopes.Admin, new { id, revision = revision + 2, reason = "业务终止" });

        Assert.Contains("\"REVOKED\"", revoked.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_Should_BeWithdrawn_ByTheGuide()
    {
        var desk = new Desk(_server);
        var application = await desk.SubmitAsync(Desk.Item());

        var withdrawn = await SendAsync("applications", "WithdrawApplication", Loans, Scopes.Read, new
        {
            id = application.GetProperty("id").GetString(),
            revision = application.GetProperty("revision").GetInt32(),
            reason = "业务调整",
        });

        Assert.Contains("\"WITHDRAWN\"", withdrawn.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_Should_ShowItsVersions_ByTheGuide()
    {
        var history = await SendAsync("catalogue", "CatalogueHistory", Loans, Scopes.Read, new { });
        Assert.Contains("definition files", history.GetRawText(), StringComparison.Ordinal);
        var old = await SendAsync("catalogue", "CatalogueOfOldVersion", Loans, Scopes.Read, new { number = 1 });
        Assert.Contains("户籍登记信息", old.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> SendAsync(string page, string operation, string client, Scopes scopes, object variables)
    {
        var (_, body) = await _server.AskAsync(Guide.Operation(page, operation), variables, client, scopes);
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
        return body.GetProperty("data");
    }
}
