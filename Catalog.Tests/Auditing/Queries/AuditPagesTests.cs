using System.Text.Json;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>The pages of the audit's lists.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AuditPagesTests(AuditServer server)
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Pages_Should_ShowEachEntryOnceInOrder_When_WalkedEitherWay(int size)
    {
        var where = await SceneAsync(7);
        var whole = Numbers((await server.ReadAsync($"entries(where: {where}) {{ nodes {{ number }} }}")).GetProperty("entries"));
        Assert.Equal(7, whole.Count);
        Assert.Equal(whole.OrderDescending(), whole);

        Assert.Equal(whole, await WalkAsync(where, size, isBackward: false));
        Assert.Equal(whole, await WalkAsync(where, size, isBackward: true));
    }

    [Fact]
    public async Task Page_Should_LieBetweenTwoEntries_When_BothCursorsAreGiven()
    {
        var where = await SceneAsync(6);
        var edges = (await server.ReadAsync($"entries(where: {where}) {{ edges {{ cursor node {{ number }} }} }}")).GetProperty("entries").GetProperty("edges");
        var (newest, oldest) = (Cursor(edges[0]), Cursor(edges[5]));

        var audit = await server.ReadAsync(
            $"a: entries(where: {where}, after: $newest, before: $oldest, first: 2) {{ nodes {{ number }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} "
            + $"b: entries(where: {where}, after: $newest, before: $oldest, last: 10) {{ nodes {{ number }} pageInfo {{ hasNextPage hasPreviousPage }} }}",
            new { newest, oldest },
            "($newest: String, $oldest: String)");

        var numbers = edges.EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("number").GetInt64()).ToList();
        Assert.Equal(numbers[1..3], Numbers(audit.GetProperty("a")));
        Assert.Equal(numbers[1..5], Numbers(audit.GetProperty("b")));
        Assert.Equal(
            $$"""{"hasNextPage":true,"hasPreviousPage":true,"startCursor":"{{Cursor(edges[1])}}","endCursor":"{{Cursor(edges[2])}}"}""",
            audit.GetProperty("a").GetProperty("pageInfo").GetRawText());
    }

    [Fact]
    public async Task Page_Should_BeEmptyAndSayWhatFollows_When_NoEntryIsAskedFor()
    {
        var where = await SceneAsync(2);

        var audit = await server.ReadAsync(
            $"some: entries(where: {where}, first: 0) {{ totalCount nodes {{ number }} pageInfo {{ hasNextPage startCursor endCursor }} }} "
            + "none: entries(where: { kind: { in: [] } }, first: 0) { totalCount edges { cursor } pageInfo { hasNextPage } }");

        Assert.Equal("""{"totalCount":2,"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null,"endCursor":null}}""", audit.GetProperty("some").GetRawText());
        Assert.Equal("""{"totalCount":0,"edges":[],"pageInfo":{"hasNextPage":false}}""", audit.GetProperty("none").GetRawText());
    }

    [Theory]
    [InlineData("first: 1, last: 1", "PAGE_DIRECTION_INVALID")]
    [InlineData("first: -1", "PAGE_SIZE_INVALID")]
    [InlineData("first: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("last: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("after: \"\"", "CURSOR_INVALID")]
    [InlineData("after: \"AAAA\"", "CURSOR_INVALID")]
    [InlineData("before: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "CURSOR_INVALID")]
    [InlineData("after: \"not a cursor\"", "CURSOR_INVALID")]
    public async Task Page_Should_BeRefused_When_ItsArgumentsAreWrong(string arguments, string code) => AssertRefused(code, await server.ReadBodyAsync(
        $"entries({arguments}) {{ nodes {{ number }} }}"));

    [Fact]
    public async Task Cursor_Should_OpenNothing_When_ItIsOfAnotherQuestionOrWasChanged()
    {
        var (where, other) = (await SceneAsync(3), await SceneAsync(3));
        var person = server.NewPerson();
        await server.AskAsync($"query {AuditServer.Loans} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}");
        var cursor = Cursor((await server.ReadAsync($"entries(where: {where}) {{ edges {{ cursor }} }}")).GetProperty("entries").GetProperty("edges")[0]);
        var log = Cursor((await server.ReadAsync($"accessLog(person: \"{person}\") {{ edges {{ cursor }} }}")).GetProperty("accessLog").GetProperty("edges")[0]);
        var changed = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"entries(where: {other}, after: \"{cursor}\") {{ nodes {{ number }} }}"));
        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"entries(after: \"{cursor}\") {{ nodes {{ number }} }}"));
        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"entries(where: {where}, after: \"{changed}\") {{ nodes {{ number }} }}"));
        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"entries(where: {where}, before: \"{cursor[..^1]}\") {{ nodes {{ number }} }}"));
        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"entries(where: {{ person: {{ eq: \"{person}\" }} }}, after: \"{log}\") {{ nodes {{ number }} }}"));
        AssertRefused("CURSOR_INVALID", await server.ReadBodyAsync($"accessLog(person: \"{server.NewPerson()}\", after: \"{log}\") {{ nodes {{ number }} }}"));
        Assert.Equal(2, Numbers((await server.ReadAsync($"entries(where: {where}, after: \"{cursor}\") {{ nodes {{ number }} }}")).GetProperty("entries")).Count);
    }

    [Fact]
    public async Task TotalCount_Should_BeNull_When_ThereAreMoreThanAreCounted()
    {
        const string total = """entries(where: { system: { eq: "many-entries" } }, first: 1) { totalCount nodes { number } }""";
        await AppendAsync(10_000);
        var whole = await server.ReadAsync(total);
        await AppendAsync(1);
        var beyond = await server.ReadAsync(total);

        Assert.Equal(10_000, whole.GetProperty("entries").GetProperty("totalCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, beyond.GetProperty("entries").GetProperty("totalCount").ValueKind);
        Assert.Single(Numbers(beyond.GetProperty("entries")));
    }

    [Theory]
    [InlineData("entries { nodes { number time } }", 112)]
    [InlineData("entries(first: 1000) { nodes { number time } }", 2_012)]
    [InlineData("entries(last: 10, where: { kind: { eq: AUDIT_READ } }) { edges { cursor node { number } } }", 1_042)]
    [InlineData("entries(first: 10) { totalCount }", 1_011)]
    [InlineData("entry(node: \"n\", number: 1) { number json }", 62)]
    [InlineData("accessLog(person: \"421223194102247489\", first: 100) { nodes { time items { itemCode } } }", 1_212)]
    [InlineData("figures(from: \"2026-01-01\", until: \"2026-02-01\") { answered rows }", 3_001)]
    [InlineData("positions { node number }", 31)]
    public async Task Cost_Should_FollowThePageSize_When_TheAuditIsAsked(string selection, long cost)
    {
        using var http = server.Server.Client(AuditServer.Auditor, Scopes.Audit);
        http.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");
        using var response = await http.PostAsync("/graphql", JsonContent(selection));

        Assert.Equal(
            "{\"extensions\":{\"operationCost\":{\"fieldCost\":" + cost + ",\"limit\":100000}}}",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("entries(first: 1000) { nodes { json subjects } }")]
    [InlineData("entries(first: 1000000000) { nodes { number } }")]
    [InlineData("accessLog(person: \"421223194102247489\", first: 1000) { nodes { items { item { resource { informationItems { code } } } } } }")]
    public async Task Operation_Should_BeRefused_When_ItCostsTooMuch(string selection)
    {
        var (_, body) = await server.Server.AskAsync($"{{ audit {{ {selection} }} }}", null, AuditServer.Auditor, Scopes.Audit);

        AssertCode("COST_TOO_HIGH", body);
        Assert.False(body.TryGetProperty("data", out _));
    }

    private static StringContent JsonContent(string selection) =>
        new(JsonSerializer.Serialize(new { query = $"{{ audit {{ {selection} }} }}" }), System.Text.Encoding.UTF8, "application/json");

    private static List<long> Numbers(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("number").GetInt64())];

    private static string Cursor(JsonElement edge) => edge.GetProperty("cursor").GetString()!;

    private static void AssertRefused(string code, JsonElement body)
    {
        AssertCode(code, body);
        Assert.Equal(JsonValueKind.Null, Assert.Single(body.GetProperty("data").GetProperty("audit").EnumerateObject()).Value.ValueKind);
    }

    private static void AssertCode(string code, JsonElement body) =>
        Assert.Equal(code, Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());

    /// <summary>Some operations of one document, and the filter that finds them.</summary>
    private async Task<string> SceneAsync(int count)
    {
        var query = $"query Paged{Guid.NewGuid():N} {{ catalogue {{ version }} }}";
        for (var i = 0; i < count; i++)
        {
            await server.AskAsync(query);
        }

        return $"{{ document: {{ eq: \"{Domain.TrustedOperations.DocumentHash.Of(query)}\" }} }}";
    }

    private async Task<List<long>> WalkAsync(string where, int size, bool isBackward)
    {
        var (slice, start, further, end) = isBackward ? ("last", "before", "hasPreviousPage", "startCursor") : ("first", "after", "hasNextPage", "endCursor");
        var walked = new List<long>();
        string? cursor = null;
        for (var hasMore = true; hasMore;)
        {
            var page = (await server.ReadAsync(
                $"entries(where: {where}, {slice}: {size}, {start}: $cursor) {{ nodes {{ number }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}",
                new { cursor },
                "($cursor: String)")).GetProperty("entries");
            walked.InsertRange(isBackward ? 0 : walked.Count, Numbers(page));
            var info = page.GetProperty("pageInfo");
            hasMore = info.GetProperty(further).GetBoolean();
            cursor = info.GetProperty(end).GetString();
            Assert.True(walked.Count < 100);
        }

        return walked;
    }

    private async Task AppendAsync(int count)
    {
        var (log, time) = (server.Server.Services.GetRequiredService<AuditLog>(), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => log.AppendAsync(new MetadataAnswered
        {
            Time = time.GetUtcNow(),
            Trace = new string('0', 32),
            System = ClientId.Parse("many-entries"),
        }).AsTask()));
    }
}
