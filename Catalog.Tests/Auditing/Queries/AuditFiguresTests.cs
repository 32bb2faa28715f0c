using System.Globalization;
using System.Text.Json;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Queries;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>The figures of days and departments, and how far the index is.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AuditFiguresTests(AuditServer server)
{
    private const string Fields = "day departmentCode answered partlyDenied rejected failed metadataAnswered auditReads signInFailures rows deniedItems";

    [Fact]
    public async Task Figures_Should_EqualWhatWasAsked_When_ADepartmentAsked()
    {
        var before = await OfAsync("statistics");
        const string use = "@use(purpose: WORK_REFERENCE, legalBasis: \"LB-0004\")";
        for (var i = 0; i < 2; i++)
        {
            await server.AskAsync($"query {use} {{ enterpriseRegistrations(first: 3) {{ nodes {{ enterpriseName }} }} }}", client: "statistics-reference");
        }

        await server.AskAsync($"query {use} {{ householdRegistrations(first: 3) {{ nodes {{ name photo }} }} }}", client: "statistics-reference");
        await server.Server.AskAsync("{ householdRegistrations { nodes { name } } }", client: "statistics-reference");
        await server.Server.AskAsync("{ nonsense }", client: "statistics-reference");
        await server.AskAsync("{ catalogue { version } }", client: "statistics-reference");
        var after = await OfAsync("statistics");

        Assert.Equal(
            ["answered 2", "partlyDenied 1", "rejected 1", "failed 1", "metadataAnswered 1", "auditReads 0", "signInFailures 0", "rows 6", "deniedItems 3"],
            Fields.Split(' ')[2..].Select(name => $"{name} {after[name] - before[name]}"));
    }

    [Fact]
    public async Task Figures_Should_ShowDepartmentsApartAndThoseWithoutOne_When_NoneIsNamed()
    {
        await server.AskAsync("{ catalogue { version } }", client: "civil-affairs-relief");
        await server.Server.AskAsync("{ catalogue { version } }", client: null);

        var all = await FiguresAsync(null);
        var one = Assert.Single(await FiguresAsync("civil-affairs"));

        var codes = all.Select(figures => figures.GetProperty("departmentCode").GetString()).ToList();
        Assert.Equal(codes.Distinct().Count(), codes.Count);
        Assert.Contains(null, codes);
        Assert.Equal(one.GetRawText(), all.Single(figures => figures.GetProperty("departmentCode").GetString() == "civil-affairs").GetRawText());
        Assert.Equal(Today().ToString("O", null), one.GetProperty("day").GetString());
    }

    [Fact]
    public async Task Figures_Should_BeEmpty_When_NothingWasAskedInThePeriod()
    {
        var audit = await server.ReadAsync("figures(from: \"2020-01-01\", until: \"2021-01-01\") { rows }");

        Assert.Empty(audit.GetProperty("figures").EnumerateArray());
    }

    [Theory]
    [InlineData("from: \"2026-01-02\", until: \"2026-01-02\"")]
    [InlineData("from: \"2026-01-02\", until: \"2026-01-01\"")]
    [InlineData("from: \"2025-01-01\", until: \"2026-01-03\"")]
    [InlineData("from: \"0001-01-01\", until: \"9999-12-31\"")]
    [InlineData("from: \"0001-01-01\", until: \"0001-01-02\"")]
    [InlineData("from: \"2026-01-01\", until: \"2026-01-02\", department: \"No Code\"")]
    public async Task Figures_Should_BeRefused_When_ThePeriodOrTheDepartmentIsWrong(string arguments)
    {
        var body = await server.ReadBodyAsync($"figures({arguments}) {{ rows }}");

        Assert.Equal("""{"audit":{"figures":null}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("FILTER_INVALID", Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("from: \"2025-01-01\", until: \"2026-01-02\"")]
    [InlineData("from: \"0001-01-02\", until: \"0001-01-03\"")]
    [InlineData("from: \"9999-12-30\", until: \"9999-12-31\"")]
    public async Task Figures_Should_BeAnswered_When_ThePeriodIsAtALimit(string arguments) =>
        Assert.Equal(JsonValueKind.Array, (await server.ReadAsync($"figures({arguments}) {{ rows }}")).GetProperty("figures").ValueKind);

    [Fact]
    public void Day_Should_LeaveOutWhatIsNoRequest_When_FiguresAreGathered()
    {
        var (day, department) = (new DateOnly(2026, 3, 1), DepartmentCode.Parse("taxation"));

        var days = DepartmentDay.Of(
        [
            new DayFigures(day, null, EntryKind.SegmentOpened, 5, 0, 0),
            new DayFigures(day, department, EntryKind.OperationAnswered, 2, 10, 0),
            new DayFigures(day, department, EntryKind.AuditRead, 3, 500, 0),
            new DayFigures(day, department, EntryKind.OperationPartlyDenied, 1, 4, 7),
            new DayFigures(day.AddDays(1), department, EntryKind.OperationFailed, 1, 1, 0),
            new DayFigures(day, null, EntryKind.SignInFailed, 9, 0, 0),
        ]);

        Assert.Equal([(day.AddDays(1), department), (day, null), (day, (DepartmentCode?)department)], days.Select(found => (found.Day, found.Department)));
        Assert.Equal((2, 1, 3, 14, 7), (days[2][EntryKind.OperationAnswered], days[2][EntryKind.OperationPartlyDenied], days[2][EntryKind.AuditRead], days[2].Rows, days[2].DeniedItems));
        Assert.Equal((9, 0), (days[1][EntryKind.SignInFailed], days[1].Rows));
    }

    [Fact]
    public async Task Positions_Should_TellTheLastEntry_When_TheIndexHasFollowed()
    {
        var audit = await server.ReadAsync("positions { node number time written isStopped } entries(first: 1) { nodes { node number time } }");

        var position = audit.GetProperty("positions").EnumerateArray().Single(found => found.GetProperty("node").GetString() == audit.GetProperty("entries").GetProperty("nodes")[0].GetProperty("node").GetString());
        var last = AuditServer.Nodes(audit, "entries")[0];
        Assert.True(position.GetProperty("number").GetInt64() <= last.GetProperty("number").GetInt64());
        Assert.True(position.GetProperty("written").GetInt64() >= position.GetProperty("number").GetInt64());
        Assert.False(position.GetProperty("isStopped").GetBoolean());
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(ChinaTime.Offset).Date);

    private async Task<Dictionary<string, long>> OfAsync(string department)
    {
        var figures = await FiguresAsync(department);
        return Fields.Split(' ')[2..].ToDictionary(name => name, name => figures.Sum(day => day.GetProperty(name).GetInt64()));
    }

    private async Task<List<JsonElement>> FiguresAsync(string? department)
    {
        var (from, until) = (Text(Today()), Text(Today().AddDays(1)));
        var audit = await server.ReadAsync($"figures(from: $from, until: $until, department: $department) {{ {Fields} }}", new { from, until, department }, "($from: Date!, $until: Date!, $department: String)");
        return [.. audit.GetProperty("figures").EnumerateArray()];
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
