using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using Catalog.Domain.Sharing;
using Catalog.Api.Calendar;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Calendar;

public sealed class ClockTests : IAsyncLifetime
{
    private const string Suspend = "mutation($clock: String!, $revision: Int!, $reason: String!, $from: Date) { suspendClock(input: { clock: $clock, revision: $revision, reason: $reason, from: $from }) { clock { id status due remaining isOverdue revision suspensions { from until reason } } } }";
    private const string Resume = "mutation($clock: String!, $revision: Int!) { resumeClock(input: { clock: $clock, revision: $revision }) { clock { id status due remaining isOverdue revision suspensions { from until reason } } } }";

    private readonly ShiftedTime _time = ClockServer.Monday();
    private readonly CatalogServer _server;

    public ClockTests() => _server = ClockServer.Create(_time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Clock_Should_TellItsTermAndMatter()
    {
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17");

        var clocks = await _server.GovernanceAsync("clocks { totalCount nodes { id kind article status startedOn endedOn days due remaining isOverdue calendarUnknown unknownYear suspensions { from } matter { kind key } departmentCode department { name } revision } }");

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"id":"1","kind":"APPLICATION_ANSWER","article":"第十五条","status":"RUNNING","startedOn":"2026-03-02","endedOn":null,"days":10,"due":"2026-03-16","remaining":10,"isOverdue":false,"calendarUnknown":false,"unknownYear":null,"suspensions":[],"matter":{"kind":"APPLICATION_ITEM","key":"17"},"departmentCode":"public-security","department":{"name":"公安部门"},"revision":0}]}""",
            clocks.GetProperty("clocks").GetRawText());
    }

    [Fact]
    public async Task Clocks_Should_BeFoundByWhatTheySay()
    {
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "late", new DateOnly(2026, 2, 2));
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "today", new DateOnly(2026, 2, 10));
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, "civil-affairs", "soon", new DateOnly(2026, 2, 11));
        await _server.StartClockAsync(DeadlineKind.CatalogueUpdate, "civil-affairs", "far");

        Assert.Equal("2026-03-02", (await ClocksAsync("department: \"public-security\"", "due"))[0]);
        Assert.Equal(["late"], await ClocksAsync("overdue: true"));
        Assert.Equal(["far", "soon", "today"], await ClocksAsync("overdue: false"));
        Assert.Equal(["today"], await ClocksAsync("dueWithin: 0"));
        Assert.Equal(["soon", "today"], await ClocksAsync("dueWithin: 1"));
        Assert.Equal(["soon"], await ClocksAsync("dueWithin: 1, department: \"civil-affairs\""));
        Assert.Equal(["far", "soon", "today", "late"], await ClocksAsync("status: RUNNING"));
        Assert.Empty(await ClocksAsync("status: MET, overdue: true"));
        Assert.Equal(["today", "late"], await ClocksAsync(string.Empty, client: ClockServer.Police, scopes: Scopes.Steward));
        Assert.Empty(await ClocksAsync("department: \"civil-affairs\"", client: ClockServer.Police, scopes: Scopes.Steward));
    }

    [Fact]
    public async Task Clocks_Should_BePagedThrough_When_ThereAreMany()
    {
        for (var i = 0; i < 5; i++)
        {
            await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, $"{i}", new DateOnly(2026, 2, 2));
        }

        var first = (await _server.GovernanceAsync("clocks(first: 2, overdue: true) { totalCount nodes { matter { key } } pageInfo { endCursor hasNextPage } }")).GetProperty("clocks");
        var second = (await _server.GovernanceAsync($"clocks(first: 9, overdue: true, after: \"{first.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\") {{ nodes {{ matter {{ key }} }} pageInfo {{ hasNextPage }} }}")).GetProperty("clocks");

        Assert.Equal(5, first.GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"nodes":[{"matter":{"key":"2"}},{"matter":{"key":"1"}},{"matter":{"key":"0"}}],"pageInfo":{"hasNextPage":false}}""", second.GetRawText());
    }

    [Fact]
    public async Task Clock_Should_SayThatTheCalendarIsUnknown_When_ItEndsBeyondThePublishedYears()
    {
        await _server.StartClockAsync(DeadlineKind.CatalogueUpdate, ClockServer.PoliceDepartment, "1", new DateOnly(2026, 12, 25));

        var clocks = await _server.GovernanceAsync("clocks { nodes { due remaining isOverdue calendarUnknown unknownYear } }");

        Assert.Equal("""{"due":null,"remaining":null,"isOverdue":false,"calendarUnknown":true,"unknownYear":2027}""", clocks.GetProperty("clocks").GetProperty("nodes")[0].GetRawText());
    }

    [Fact]
    public async Task Clock_Should_CountNoDays_When_ItIsSuspendedAndResumed()
    {
        var id = await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment);
        _time.Advance(TimeSpan.FromDays(2));

        var suspended = await SuspendAsync(id, 0, from: "2026-03-03");
        Assert.Equal("""{"id":"1","status":"SUSPENDED","due":null,"remaining":10,"isOverdue":false,"revision":1,"suspensions":[{"from":"2026-03-03","until":null,"reason":"补充材料"}]}""", Row(suspended));
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await ClocksAsync("overdue: true"));
        var resumed = await ResumeAsync(id, 1);

        // Suspended up to Friday, 3 April; the 6th is a holiday.
        Assert.Equal("""{"id":"1","status":"RUNNING","due":"2026-04-20","remaining":10,"isOverdue":false,"revision":2,"suspensions":[{"from":"2026-03-03","until":"2026-04-03","reason":"补充材料"}]}""", Row(resumed));
        var told = await _server.GovernanceAsync("notifications { nodes { kind matter { kind key } } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal(
            """[{"kind":"RESUMED","matter":{"kind":"CLOCK","key":"1"}},{"kind":"SUSPENDED","matter":{"kind":"CLOCK","key":"1"}}]""",
            told.GetProperty("notifications").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Clock_Should_BeSuspendedOnce_When_TwoDoSoAtOnce()
    {
        var id = await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SuspendAsync(id, 0)));

        Assert.Single(answers, answer => ClockServer.CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => ClockServer.CodeOf(answer) == "REVISION_CONFLICT"));
        await using var context = _server.Database().CreateContext();
        Assert.Equal(1, await context.ClockSuspensions.CountAsync());
    }

    [Fact]
    public async Task Clock_Should_BeLeftAlone_When_TheMutationIsRefused()
    {
        var id = await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment);
        var own = await _server.StartClockAsync(DeadlineKind.ObjectionCheck, "government-affairs-office", "2");

        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", ClockServer.CodeOf(await SuspendAsync(id, 0, client: ClockServer.Police, scopes: Scopes.Steward)));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await SuspendAsync(99, 0)));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await _server.AskAsync(Suspend, new { clock = "x", revision = 0, reason = "r" }, ClockServer.Admin, Scopes.Admin)));
        Assert.Equal("REVISION_CONFLICT", ClockServer.CodeOf(await SuspendAsync(id, 1)));
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await ResumeAsync(id, 0)));
        Assert.Equal("FOUR_EYES", ClockServer.CodeOf(await SuspendAsync(own, 0)));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await SuspendAsync(id, 0, " ")));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await SuspendAsync(id, 0, new string('r', 1001))));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await SuspendAsync(id, 0, from: "2026-03-03")));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await SuspendAsync(id, 0, from: "2026-03-01")));
        Assert.Equal("VALUE_INVALID", ClockServer.CodeOf(await SuspendAsync(id, 0, from: "2026-02-30")));
        await using var context = _server.Database().CreateContext();
        Assert.Equal((0, 2, 0), (await context.ClockSuspensions.CountAsync(), await context.Clocks.CountAsync(row => row.Revision == 0), await context.Notifications.CountAsync()));
    }

    [Fact]
    public async Task Clock_Should_Stay_When_ItHasEnded()
    {
        var id = await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment);
        await SuspendAsync(id, 0);
        _time.Advance(TimeSpan.FromDays(3));
        await using (var context = _server.Database().CreateContext(TestRows.Actor))
        {
            await new Clocks(context, ChinaTime.DayOf(_time.GetUtcNow())).MeetAsync(DeadlineKind.ApplicationAnswer, new Matter(MatterKind.ApplicationItem, "1"), CancellationToken.None);
            await context.SaveChangesAsync();
        }

        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await ResumeAsync(id, 2)));
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await SuspendAsync(id, 2)));
        var clock = (await _server.GovernanceAsync("clocks(status: MET) { nodes { status endedOn isOverdue suspensions { from until } } }")).GetProperty("clocks").GetProperty("nodes")[0];
        Assert.Equal("""{"status":"MET","endedOn":"2026-03-05","isOverdue":false,"suspensions":[{"from":"2026-03-02","until":"2026-03-05"}]}""", clock.GetRawText());
    }

    private static string Row((int Status, JsonElement Body) answer) =>
        answer.Body.GetProperty("data").EnumerateObject().Single().Value.GetProperty("clock").GetRawText();

    private Task<(int Status, JsonElement Body)> SuspendAsync(
        long clock, int revision, string reason = "补充材料", string? from = null, string client = ClockServer.Admin, Scopes scopes = Scopes.Admin) =>
        _server.AskAsync(Suspend, new { clock = $"{clock}", revision, reason, from }, client, scopes);

    private Task<(int Status, JsonElement Body)> ResumeAsync(long clock, int revision) =>
        _server.AskAsync(Resume, new { clock = $"{clock}", revision }, ClockServer.Admin, Scopes.Admin);

    private async Task<List<string?>> ClocksAsync(string arguments, string? field = null, string client = ClockServer.Admin, Scopes scopes = Scopes.Admin)
    {
        var found = await _server.GovernanceAsync($"clocks{(arguments.Length > 0 ? $"({arguments})" : string.Empty)} {{ nodes {{ {field ?? "matter { key }"} }} }}", client, scopes);
        return [.. found.GetProperty("clocks").GetProperty("nodes").EnumerateArray().Select(node => field is null ? node.GetProperty("matter").GetProperty("key").GetString() : node.GetProperty(field).GetString())];
    }
}
