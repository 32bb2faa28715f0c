using System.Text.Json;

namespace Catalog.Tests.Journeys;

/// <summary>Cursors: what they hold for, and that they hold for nothing else.</summary>
public sealed class CursorTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Loans = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";
    private const string Relief = """@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002")""";

    private const string Where = """where: { name: { startsWith: "李" } }, order: [{ name: ASC }]""";

    [Fact]
    public async Task Cursor_Should_ContinueTheList_When_AnotherOperationAsksForTheNextPage()
    {
        var cursor = await CursorAsync();

        var (_, body) = await server.AskAsync(
            $$"""query Next($c: String) {{Loans}} { more: householdRegistrations({{Where}}, after: $c, first: 2) { nodes { name sex } } }""", new { c = cursor });

        Assert.Equal(2, body.GetProperty("data").GetProperty("more").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("""where: { name: { startsWith: "王" } }, order: [{ name: ASC }]""")]
    [InlineData("""where: { name: { contains: "李" } }, order: [{ name: ASC }]""")]
    [InlineData("""where: { name: { startsWith: "李" } }, order: [{ name: DESC }]""")]
    [InlineData("""where: { name: { startsWith: "李" } }, order: [{ sex: ASC }]""")]
    [InlineData("""where: { name: { startsWith: "李" } }""")]
    [InlineData("""order: [{ name: ASC }]""")]
    public async Task Cursor_Should_BeRefused_When_FilterOrOrderingIsAnother(string arguments) =>
        await RefusesAsync($$"""query($c: String) {{Loans}} { householdRegistrations({{arguments}}, after: $c) { nodes { name } } }""", "housing-fund-loans");

    [Fact]
    public async Task Cursor_Should_BeRefused_When_TheListIsAnother() =>
        await RefusesAsync($$"""query($c: String) {{Loans}} { marriageRegistrations(after: $c) { nodes { maritalStatus } } }""", "housing-fund-loans");

    [Fact]
    public async Task Cursor_Should_BeRefused_When_SystemAndUseAreOthers() =>
        await RefusesAsync($$"""query($c: String) {{Relief}} { householdRegistrations({{Where}}, after: $c) { nodes { name } } }""", "civil-affairs-relief");

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64 ☃")]
    public async Task Cursor_Should_BeRefused_When_NobodySealedIt(string cursor) =>
        await RefusesAsync($$"""query($c: String) {{Loans}} { householdRegistrations({{Where}}, after: $c) { nodes { name } } }""", "housing-fund-loans", cursor);

    [Fact]
    public async Task Cursor_Should_BeRefused_When_AnyOfItsBitsIsChanged()
    {
        var cursor = await CursorAsync();
        foreach (var place in Enumerable.Range(0, cursor.Length - 1))
        {
            var forged = cursor[..place] + (cursor[place] == 'A' ? 'B' : 'A') + cursor[(place + 1)..];
            await RefusesAsync($$"""query($c: String) {{Loans}} { householdRegistrations({{Where}}, after: $c) { nodes { name } } }""", "housing-fund-loans", forged);
        }
    }

    [Fact]
    public async Task Cursor_Should_ShowNothingOfItsRow()
    {
        var cursor = await CursorAsync();

        var bytes = Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '='));
        Assert.False(bytes.AsSpan().IndexOf("李"u8) >= 0);
    }

    [Fact]
    public async Task Cursor_Should_ContinueTheList_When_TheFilterIsAsLongAsItMayBe()
    {
        const string Query = $$"""query($w: HouseholdRegistrationFilterInput, $c: String) {{Relief}} { householdRegistrations(where: $w, after: $c, first: 1) { nodes { name } pageInfo { endCursor } } }""";
        var w = new { or = Enumerable.Repeat(new { cancellationDate = new { ngte = "2000-01-01" } }, 100) };

        var (_, first) = await server.AskAsync(Query, new { w }, "civil-affairs-relief");
        var cursor = first.GetProperty("data").GetProperty("householdRegistrations").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (_, next) = await server.AskAsync(Query, new { w, c = cursor }, "civil-affairs-relief");

        Assert.Equal(1, next.GetProperty("data").GetProperty("householdRegistrations").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("first: 1, last: 1", "PAGE_DIRECTION_INVALID")]
    [InlineData("first: -1", "PAGE_SIZE_INVALID")]
    [InlineData("first: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("last: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("last: -1", "PAGE_SIZE_INVALID")]
    [InlineData("before: \"AAAA\"", "CURSOR_INVALID")]
    public async Task Page_Should_BeRefused_When_ItsArgumentsMakeNoSense(string arguments, string code)
    {
        var (_, body) = await server.AskAsync($$"""query {{Loans}} { householdRegistrations({{arguments}}) { nodes { name } } }""");

        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("householdRegistrations").ValueKind);
        Assert.Equal(code, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<string> CursorAsync()
    {
        var (_, body) = await server.AskAsync($$"""query {{Loans}} { householdRegistrations({{Where}}, first: 1) { pageInfo { endCursor } } }""");
        return body.GetProperty("data").GetProperty("householdRegistrations").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }

    private async Task RefusesAsync(string query, string client, string? cursor = null)
    {
        var (_, body) = await server.AskAsync(query, new { c = cursor ?? await CursorAsync() }, client);

        Assert.Equal("CURSOR_INVALID", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").EnumerateObject().Single().Value.ValueKind);
    }
}
