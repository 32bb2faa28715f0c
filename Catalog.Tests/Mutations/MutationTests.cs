using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Tests.Auditing;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Mutations;

public sealed class MutationTests : IAsyncLifetime
{
    private const string Admin = "data-office-admin";
    private const string System = "statistics-reference";
    private const string Suspend = "mutation($revision: Int!, $reason: String!, $key: String) { suspendSystem(input: { clientId: \"statistics-reference\", revision: $revision, reason: $reason }, key: $key) { registeredSystem { clientId status revision } } }";
    private const string Read = "query @use(purpose: WORK_REFERENCE, legalBasis: \"LB-0004\") { enterpriseRegistrations(first: 1) { nodes { enterpriseName } } }";

    private readonly CatalogServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task System_Should_BeRefused_When_TheMutationThatSuspendsItWasAnswered()
    {
        Assert.Null(CodeOf(await _server.AskAsync(Read, client: System)));

        var (status, body) = await SuspendAsync(0);

        Assert.Equal(200, status);
        Assert.Equal("""{"suspendSystem":{"registeredSystem":{"clientId":"statistics-reference","status":"SUSPENDED","revision":1}}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("FIELD_DENIED", CodeOf(await _server.AskAsync(Read, client: System)));
    }

    [Fact]
    public async Task Mutation_Should_HaveOneEffect_When_ItIsSentTwiceWithOneKey()
    {
        var first = await SuspendAsync(0, key: "k-1");
        var second = await SuspendAsync(0, key: "k-1");
        var other = await SuspendAsync(0, "another reason", "k-1");

        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal("KEY_REUSED", CodeOf(other));
        Assert.Equal("REVISION_CONFLICT", CodeOf(await SuspendAsync(0, key: "k-2")));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await SuspendAsync(1)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(1, await context.Notifications.CountAsync(row => row.MatterKey == System));
    }

    [Fact]
    public async Task Mutation_Should_HaveOneEffect_When_ManySendItAtOnce()
    {
        var keyed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SuspendAsync(0, key: "k")));

        Assert.All(keyed, answer => Assert.Null(CodeOf(answer)));
        var bare = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _server.AskAsync(
            "mutation { resumeSystem(input: { clientId: \"statistics-reference\", revision: 1, reason: \"r\" }) { registeredSystem { revision } } }", client: Admin, scopes: Scopes.Admin)));

        Assert.Single(bare, answer => CodeOf(answer) is null);
        Assert.Equal(7, bare.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    [Fact]
    public async Task Mutation_Should_BeRefused_When_ItsSystemIsSuspendedWhileItWaitsForItsTurn()
    {
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        var waiting = Task.Run(() => SuspendAsync(0));
        // Long enough for its rights to be decided by the book as it was.
        await Task.Delay(1000);
        Assert.False(waiting.IsCompleted);
        (await context.Systems.SingleAsync(row => row.ClientId == Admin)).Status = SystemStatus.Suspended;
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        Assert.Equal("SYSTEM_SUSPENDED", CodeOf(await waiting));
        await using var reading = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(SystemStatus.Active, (await reading.Systems.SingleAsync(row => row.ClientId == System)).Status);
    }

    [Theory]
    [InlineData(null, Scopes.None, "TOKEN_REQUIRED")]
    [InlineData("police-steward", Scopes.Steward, "GOVERNANCE_SCOPE_REQUIRED")]
    [InlineData("housing-fund-loans", Scopes.Read, "GOVERNANCE_SCOPE_REQUIRED")]
    [InlineData(Admin, Scopes.Admin | Scopes.Audit, "AUDITOR_CHANGES_NOTHING")]
    [InlineData("nobody-knows-me", Scopes.Admin, "SYSTEM_UNKNOWN")]
    public async Task Mutation_Should_BeRefused_When_TheCallerHasNoRight(string? client, Scopes scopes, string code) =>
        Assert.Equal(code, CodeOf(await _server.AskAsync(Suspend, new { revision = 0, reason = "r" }, client, scopes)));

    [Fact]
    public async Task Mutation_Should_BeRefused_When_ItStandsBesideAnother()
    {
        var two = await _server.AskAsync(
            """mutation { a: suspendSystem(input: { clientId: "police-steward", revision: 0, reason: "r" }) { registeredSystem { status } } b: suspendSystem(input: { clientId: "statistics-reference", revision: 0, reason: "r" }) { registeredSystem { status } } }""",
            client: Admin, scopes: Scopes.Admin);

        Assert.Equal("MUTATIONS_TOO_MANY", CodeOf(two));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(0, await context.Systems.CountAsync(row => row.StatusReason != null));
    }

    [Theory]
    [InlineData("", null, "INPUT_INVALID")]
    [InlineData("a\u0007b", null, "INPUT_INVALID")]
    [InlineData("r", "", "INPUT_INVALID")]
    public async Task Mutation_Should_BeRefused_When_ItsInputIsFaulty(string reason, string? key, string code) =>
        Assert.Equal(code, CodeOf(await SuspendAsync(0, reason, key)));

    [Fact]
    public async Task Mutation_Should_BeRefused_When_ItsInputIsTooLong()
    {
        Assert.Equal("INPUT_INVALID", CodeOf(await SuspendAsync(0, new string('r', 1001))));
        Assert.Equal("INPUT_INVALID", CodeOf(await SuspendAsync(0, "r", new string('k', 65))));
        Assert.Null(CodeOf(await SuspendAsync(0, new string('r', 1000), new string('k', 64))));
    }

    [Fact]
    public async Task Entries_Should_TellOfTheChangeAndTheMutation_When_ItIsMadeOrRefused()
    {
        await SuspendAsync(0);
        await SuspendAsync(0);
        await _server.StopAsync();

        var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).ToList();
        var made = Assert.Single(entries.OfType<MutationAnswered>());
        var change = Assert.Single(entries.OfType<GovernanceChanged>(), entry => entry.Trace == made.Trace);
        Assert.Equal(("System", System, Admin), (change.Register, change.Key, change.Actor));
        Assert.Equal(["REVISION_CONFLICT"], Assert.Single(entries.OfType<OperationRejected>()).Codes!);
    }

    private Task<(int Status, JsonElement Body)> SuspendAsync(int revision, string reason = "核查", string? key = null) =>
        _server.AskAsync(Suspend, new { revision, reason, key }, Admin, Scopes.Admin);

    private static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
