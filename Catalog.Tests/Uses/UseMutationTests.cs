using Catalog.Api.Authentication;
using Catalog.Tests.Applications;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Applications.Desk;

namespace Catalog.Tests.Uses;

public sealed class UseMutationTests : IAsyncLifetime
{
    private const string Read = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations(first: 1) { nodes { name } } }""";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _desk = new Desk(_server);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Use_Should_AnswerNothing_When_ItIsSuspendedOrRevoked()
    {
        Assert.Null(CodeOf(await _server.AskAsync(Read)));
        var use = await _desk.DoAsync("suspendUse", new { id = "U-1", revision = 0, reason = "监督检查" }, Office);
        Assert.Equal("FIELD_DENIED", CodeOf(await _server.AskAsync(Read)));
        use = await _desk.DoAsync("resumeUse", At(use, ("reason", "整改完毕")), Office);
        Assert.Null(CodeOf(await _server.AskAsync(Read)));
        use = await _desk.DoAsync("revokeUse", At(use, ("reason", "业务终止")), Office);
        Assert.Equal("FIELD_DENIED", CodeOf(await _server.AskAsync(Read)));

        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("resumeUse", At(use, ("reason", "r")), Office));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("resumeUse", new { id = "U-1", revision = 0, reason = "r" }, Office));
    }

    [Fact]
    public async Task Use_Should_BeTheOfficesToMove()
    {
        var input = new { id = "U-1", revision = 0, reason = "r" };

        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("suspendUse", input, Police));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("suspendUse", input, Loans));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("suspendUse", new { id = "U-99", revision = 0, reason = "r" }, Office));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("suspendUse", new { id = "U-1", revision = 0, reason = "" }, Office));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _desk.SendAsync("suspendUse", input, Office)));
        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    [Fact]
    public async Task Uses_Should_BeSeenByTheirDepartment()
    {
        const string Query = "query Q($status: UseStatus) { governance { uses(status: $status) { nodes { system status } } } }";

        Assert.Equal([Loans], await SeenAsync(Loans, Scopes.Read));
        Assert.Equal(5, (await SeenAsync(Office, Scopes.Admin)).Count);
        Assert.Empty(await SeenAsync(Police, Scopes.Steward));
        Assert.Empty(await SeenAsync(Office, Scopes.Admin, "SUSPENDED"));

        async Task<IReadOnlyList<string?>> SeenAsync(string client, Scopes scopes, string? status = null)
        {
            var (_, body) = await _server.AskAsync(Query, new { status }, client, scopes);
            return [.. body.GetProperty("data").GetProperty("governance").GetProperty("uses").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("system").GetString())];
        }
    }
}
