using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Calendar;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using Catalog.Domain.Sharing;
using Catalog.Tests.Calendar;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Supervision;

public sealed class SupervisionTests : IAsyncLifetime
{
    private const string Figures = "month departmentCode catalogueLate { count } provisionLate { count clocks { matter { key } due endedOn } } correctionLate { count } contactsLate { count }";

    private readonly ShiftedTime _time = ClockServer.Monday();
    private readonly CatalogServer _server;

    public SupervisionTests() => _server = ClockServer.Create(_time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Violations_Should_BeCountedInTheMonthOfTheLastDay_When_TermsWereNotKept()
    {
        var (police, civil) = (ClockServer.PoliceDepartment, "civil-affairs");
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, police, "never", Day("2026-01-20"));
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, police, "late", Day("2026-03-02"));
        await _server.StartClockAsync(DeadlineKind.DecisionProvision, police, "in time", Day("2026-03-02"));
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, police, "suspended", Day("2026-03-02"));
        await _server.StartClockAsync(DeadlineKind.CatalogueUpdate, police, "law", Day("2026-02-03"));
        await _server.StartClockAsync(DeadlineKind.TechnicalCorrection, civil, "1", Day("2026-02-02"));
        await _server.StartClockAsync(DeadlineKind.DepartmentCorrection, civil, "2", Day("2026-02-02"));
        await _server.StartClockAsync(DeadlineKind.ObjectionCheck, civil, "3", Day("2026-02-02"));
        await _server.StartClockAsync(DeadlineKind.ContactChange, civil, "4", Day("2026-02-02"));
        Assert.Null(ClockServer.CodeOf(await _server.AskAsync("mutation { suspendClock(input: { clock: \"4\", revision: 0, reason: \"r\" }) { clock { id } } }", client: ClockServer.Admin, scopes: Scopes.Admin)));
        await MeetAsync(DeadlineKind.DecisionProvision, "in time");
        _time.Advance(TimeSpan.FromDays(16));
        await MeetAsync(DeadlineKind.ApplicationAnswer, "late");

        var months = await SupervisionAsync("from: \"2026-01-01\", until: \"2026-04-01\"");

        Assert.Equal(
            [
                """{"month":"2026-03","departmentCode":"public-security","catalogueLate":{"count":1},"provisionLate":{"count":1,"clocks":[{"matter":{"key":"late"},"due":"2026-03-16","endedOn":"2026-03-18"}]},"correctionLate":{"count":0},"contactsLate":{"count":0}}""",
                """{"month":"2026-02","departmentCode":"civil-affairs","catalogueLate":{"count":0},"provisionLate":{"count":0,"clocks":[]},"correctionLate":{"count":3},"contactsLate":{"count":1}}""",
                """{"month":"2026-02","departmentCode":"public-security","catalogueLate":{"count":0},"provisionLate":{"count":1,"clocks":[{"matter":{"key":"never"},"due":"2026-02-03","endedOn":null}]},"correctionLate":{"count":0},"contactsLate":{"count":0}}""",
            ],
            months.Where(month => Count(month) > 0).Select(month => month.GetRawText()));
        // Each sees its own; a period of one month tells of that alone.
        var own = await SupervisionAsync("from: \"2026-01-01\", until: \"2026-04-01\"", "civil-affairs-steward", Scopes.Steward);
        Assert.All(own, month => Assert.Equal("civil-affairs", month.GetProperty("departmentCode").GetString()));
        Assert.Equal(["2026-02"], own.Where(month => Count(month) > 0).Select(month => month.GetProperty("month").GetString()));
        var one = await SupervisionAsync("from: \"2026-02-01\", until: \"2026-03-01\", department: \"public-security\"");
        Assert.Equal(["2026-02 public-security"], one.Where(month => Count(month) > 0).Select(month => $"{month.GetProperty("month").GetString()} {month.GetProperty("departmentCode").GetString()}"));
    }

    [Fact]
    public async Task Use_Should_BeToldAsTheAuditKnowsIt_When_SystemsAsked()
    {
        const string use = "@use(purpose: WORK_REFERENCE, legalBasis: \"LB-0004\")";
        await _server.AskAsync($"query {use} {{ enterpriseRegistrations(first: 3) {{ nodes {{ enterpriseName }} }} }}", client: "statistics-reference");
        await _server.AskAsync($"query {use} {{ householdRegistrations(first: 3) {{ nodes {{ name photo }} }} }}", client: "statistics-reference");
        await _server.AskAsync("{ householdRegistrations { nodes { name } } }", client: "statistics-reference");

        JsonElement? found = null;
        for (var i = 0; i < 100; i++)
        {
            var (_, body) = await _server.AskAsync(
                "{ governance { supervision(from: \"2026-03-01\", until: \"2026-04-01\", department: \"statistics\") { month operations records deniedItems rejectedOperations catalogueLate { count } } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
            found = body.GetProperty("data").GetProperty("governance").GetProperty("supervision").EnumerateArray().Select(month => (JsonElement?)month).FirstOrDefault();
            if (found?.GetProperty("rejectedOperations").GetInt64() == 1)
            {
                break;
            }

            await Task.Delay(100);
        }

        // What was denied: name and photo, the second also as what makes rows visible.
        Assert.Equal("""{"month":"2026-03","operations":2,"records":3,"deniedItems":3,"rejectedOperations":1,"catalogueLate":{"count":0}}""", found?.GetRawText());
    }

    [Theory]
    [InlineData("from: \"2026-03-01\", until: \"2026-03-01\"", "PERIOD_INVALID")]
    [InlineData("from: \"2026-03-02\", until: \"2026-03-01\"", "PERIOD_INVALID")]
    [InlineData("from: \"2025-01-01\", until: \"2026-03-01\"", "PERIOD_INVALID")]
    [InlineData("from: \"2026-01-01\", until: \"2026-03-01\", department: \"civil-affairs\"", "NOT_FOUND")]
    [InlineData("from: \"2026-01-01\", until: \"2026-03-01\", department: \"No such\"", "NOT_FOUND")]
    public async Task Question_Should_BeRefused_When_ItCannotBeAnswered(string arguments, string code) =>
        Assert.Equal(code, ClockServer.CodeOf(await _server.AskAsync($"{{ governance {{ supervision({arguments}) {{ month }} }} }}", client: ClockServer.Police, scopes: Scopes.Steward)));

    private static int Count(JsonElement month) => new[] { "catalogueLate", "provisionLate", "correctionLate", "contactsLate" }.Sum(name => month.GetProperty(name).GetProperty("count").GetInt32());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", null);

    private async Task MeetAsync(DeadlineKind kind, string key)
    {
        await using var context = _server.Database().CreateContext(TestRows.Actor);
        await new Clocks(context, ChinaTime.DayOf(_time.GetUtcNow())).MeetAsync(kind, new Matter(MatterKind.ApplicationItem, key), CancellationToken.None);
        await context.SaveChangesAsync();
    }

    private async Task<List<JsonElement>> SupervisionAsync(string arguments, string client = ClockServer.Admin, Scopes scopes = Scopes.Admin) =>
        [.. (await _server.GovernanceAsync($"supervision({arguments}) {{ {Figures} }}", client, scopes)).GetProperty("supervision").EnumerateArray()];
}
