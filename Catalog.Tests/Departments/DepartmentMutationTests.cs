using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Mutations.Refusals;

namespace Catalog.Tests.Departments;

public sealed class DepartmentMutationTests : IAsyncLifetime
{
    private const string Admin = "data-office-admin";

    // A Monday before a holiday-free week.
    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Department_Should_BePublishedWithoutTelephones_When_ItIsRegistered()
    {
        var registered = await RegisterAsync("archives", "档案部门");
        Assert.Equal(
            """{"registeredDepartment":{"code":"archives","status":"ACTIVE","contacts":[{"role":"LEADER_IN_CHARGE","name":"分管领导","telephone":"0715-1"},{"role":"RESPONSIBLE_PERSON","name":"责任人","telephone":"0715-2"},{"role":"TECHNICAL_PERSON","name":"技术人","telephone":"+86 (715) 3"}],"revision":0}}""",
            registered.Body.GetProperty("data").GetProperty("registerDepartment").GetRawText());

        var (status, open) = await _server.AskAsync("{ catalogue { departments { code leaderInCharge responsiblePerson technicalPerson } } }", client: null);
        Assert.Equal(200, status);
        Assert.Contains("""{"code":"archives","leaderInCharge":"分管领导","responsiblePerson":"责任人","technicalPerson":"技术人"}""", open.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("TOKEN_REQUIRED", CodeOf(await _server.AskAsync("{ governance { departments { contacts { telephone } } } }", client: null)));
        Assert.Contains("+86 (715) 3", (await _server.AskAsync("{ governance { departments { contacts { telephone } } } }")).Body.GetRawText(), StringComparison.Ordinal);
        await _server.StopAsync();
        var entry = Assert.Single(WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).OfType<GovernanceChanged>(), change => change.Key == "archives");
        Assert.Equal(("(withheld)", "责任人"), (entry.After["leaderInCharge.telephone"], entry.After["responsiblePerson.name"]));
    }

    [Theory]
    [InlineData("Archives", "n", "t", "INPUT_INVALID")]
    [InlineData("", "n", "1234", "INPUT_INVALID")]
    [InlineData("archives", " ", "1234", "INPUT_INVALID")]
    [InlineData("archives", "n\u0000", "1234", "INPUT_INVALID")]
    [InlineData("archives", "n", "", "INPUT_INVALID")]
    [InlineData("archives", "n", "call me", "INPUT_INVALID")]
    [InlineData("archives", "n", "123456789012345678901234567890123", "INPUT_INVALID")]
    [InlineData("education", "n", "1234", "ALREADY_EXISTS")]
    [InlineData("archives", "公安部门", "1234", "ALREADY_EXISTS")]
    public async Task Department_Should_BeRefused_When_ItsInputIsFaulty(string code, string name, string telephone, string error)
    {
        Assert.Equal(error, CodeOf(await RegisterAsync(code, name, telephone)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(22, await context.Departments.CountAsync());
    }

    [Fact]
    public async Task Department_Should_BeRefused_When_ItsInputIsTooLong()
    {
        Assert.Equal("INPUT_INVALID", CodeOf(await RegisterAsync(new string('a', 65), "n")));
        Assert.Equal("INPUT_INVALID", CodeOf(await RegisterAsync("archives", new string('n', 129))));
        Assert.Null(CodeOf(await RegisterAsync(new string('a', 64), new string('n', 128))));
    }

    [Fact]
    public async Task Department_Should_BeRegisteredOnce_When_ManyRegisterItAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => RegisterAsync("archives", $"档案部门{i}")));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => CodeOf(answer) == "ALREADY_EXISTS"));
    }

    [Fact]
    public async Task Department_Should_BeRegisteredOnce_When_TheSameKeyIsSentAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RegisterAsync("archives", "档案部门", key: "k")));

        Assert.All(answers, answer => Assert.Null(CodeOf(answer)));
        Assert.Equal("KEY_REUSED", CodeOf(await RegisterAsync("archives-2", "档案部门", key: "k")));
    }

    [Theory]
    [InlineData("police-steward", Scopes.Steward)]
    [InlineData("police-steward", Scopes.Admin)]
    [InlineData("housing-fund-loans", Scopes.Admin | Scopes.Read)]
    public async Task Department_Should_BeRefused_When_TheOfficeDoesNotAsk(string client, Scopes scopes)
    {
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await RegisterAsync("archives", "档案部门", client: client, scopes: scopes)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await MoveAsync("suspend", "public-security", 0, client, scopes)));
    }

    [Fact]
    public async Task Systems_Should_BeRefused_When_TheirDepartmentIsSuspended()
    {
        const string Query = """query @use(purpose: WORK_REFERENCE, legalBasis: "LB-0004") { enterpriseRegistrations(first: 1) { nodes { enterpriseName } } }""";
        Assert.Null(CodeOf(await _server.AskAsync(Query, client: "statistics-reference")));

        Assert.Equal("NOT_FOUND", CodeOf(await MoveAsync("suspend", "nobody", 0)));
        Assert.Equal("REVISION_CONFLICT", CodeOf(await MoveAsync("suspend", "statistics", 7)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await MoveAsync("resume", "statistics", 0)));
        Assert.Equal("INPUT_INVALID", CodeOf(await MoveAsync("suspend", "government-affairs-office", 0)));
        var at = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MoveAsync("suspend", "statistics", 0)));
        Assert.Single(at, answer => CodeOf(answer) is null);
        Assert.Equal(3, at.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
        Assert.Equal("SYSTEM_SUSPENDED", ReasonOf(await _server.AskAsync(Query, client: "statistics-reference")));
        Assert.Equal("SYSTEM_SUSPENDED", CodeOf(await _server.AskAsync("{ governance { systems { clientId } } }", client: "statistics-reference")));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await MoveAsync("suspend", "statistics", 1)));

        Assert.Null(CodeOf(await MoveAsync("resume", "statistics", 1)));
        Assert.Null(CodeOf(await _server.AskAsync(Query, client: "statistics-reference")));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(["SUSPENDED", "RESUMED"], (await context.Notifications.Where(row => row.Matter == MatterKind.Department).OrderBy(row => row.Id).ToListAsync()).Select(row => Api.Schema.WireName.Of(row.Kind)));
    }

    [Theory]
    // 5 working days after Monday the 2nd are over with Monday the 9th; after Saturday the 28th of February, with the Friday before.
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-02-28", false)]
    [InlineData("2019-01-30", false)]
    public async Task ContactChange_Should_KeepWhetherItWasToldInTime(string changedOn, bool isInTime)
    {
        var told = await ChangeContactAsync("public-security", 0, changedOn: changedOn);

        Assert.Null(CodeOf(told));
        var change = told.Body.GetProperty("data").GetProperty("changeDepartmentContact").GetProperty("contactChange");
        Assert.Equal(("分管领导(待报备)", "新任", "2026-03-09"), (change.GetProperty("oldName").GetString(), change.GetProperty("newName").GetString(), change.GetProperty("toldOn").GetString()));
        Assert.Equal(isInTime, change.GetProperty("isInTime").GetBoolean());
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var clock = await context.Clocks.SingleAsync(row => row.Kind == DeadlineKind.ContactChange);
        Assert.Equal(("public-security", changedOn, 5, ClockStatus.Met), (clock.Department, clock.StartedOn.ToString("O"), clock.Days, clock.Status));
    }

    [Theory]
    [InlineData("public-security", 0, "2026-03-10", "新任", "0715-1234", "INPUT_INVALID")]
    [InlineData("public-security", 0, "2019-01-29", "新任", "0715-1234", "INPUT_INVALID")]
    [InlineData("public-security", 0, "2026-03-09", "", "0715-1234", "INPUT_INVALID")]
    [InlineData("public-security", 0, "2026-03-09", "新任", "x", "INPUT_INVALID")]
    [InlineData("public-security", 0, "2026-03-09", "分管领导(待报备)", "0715-0000000", "INPUT_INVALID")]
    [InlineData("public-security", 1, "2026-03-09", "新任", "0715-1234", "REVISION_CONFLICT")]
    [InlineData("education", 0, "2026-03-09", "新任", "0715-1234", "OTHER_DEPARTMENT")]
    [InlineData("nobody", 0, "2026-03-09", "新任", "0715-1234", "NOT_FOUND")]
    public async Task ContactChange_Should_BeRefused_When_ItCannotBe(string department, int revision, string changedOn, string name, string telephone, string code)
    {
        Assert.Equal(code, CodeOf(await ChangeContactAsync(department, revision, name, telephone, changedOn)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal((0, 0), (await context.ContactChanges.CountAsync(), await context.Clocks.CountAsync()));
    }

    [Fact]
    public async Task ContactChange_Should_BeToldOnce_When_TwoTellAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => ChangeContactAsync("public-security", 0, $"新任{i}")));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(3, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    [Fact]
    public async Task ContactChanges_Should_BeSeenByTheirDepartmentAndTheOffice()
    {
        Assert.Null(CodeOf(await ChangeContactAsync("public-security", 0)));
        Assert.Null(CodeOf(await ChangeContactAsync("education", 0, client: Admin, scopes: Scopes.Admin)));
        const string Query = "query($department: String) { governance { contactChanges(department: $department) { totalCount nodes { department { code } } } } }";

        Assert.Equal(2, await CountAsync(Admin, Scopes.Admin, null));
        Assert.Equal(1, await CountAsync(Admin, Scopes.Admin, "education"));
        Assert.Equal(1, await CountAsync("police-steward", Scopes.Steward, null));
        Assert.Equal(0, await CountAsync("police-steward", Scopes.Steward, "education"));
        Assert.Equal(0, await CountAsync("civil-affairs-steward", Scopes.Steward, null));

        async Task<int> CountAsync(string client, Scopes scopes, string? department) =>
            (await _server.AskAsync(Query, new { department }, client, scopes)).Body.GetProperty("data").GetProperty("governance").GetProperty("contactChanges").GetProperty("totalCount").GetInt32();
    }

    private Task<(int Status, JsonElement Body)> RegisterAsync(string code, string name, string telephone = "+86 (715) 3", string? key = null, string client = Admin, Scopes scopes = Scopes.Admin) =>
        _server.AskAsync(
            "mutation($input: RegisterDepartmentInput!, $key: String) { registerDepartment(input: $input, key: $key) { registeredDepartment { code status contacts { role name telephone } revision } } }",
            new
            {
                input = new
                {
                    code,
                    name,
                    leaderInCharge = new { name = "分管领导", telephone = "0715-1" },
                    responsiblePerson = new { name = "责任人", telephone = "0715-2" },
                    technicalPerson = new { name = "技术人", telephone },
                },
                key,
            },
            client,
            scopes);

    private Task<(int Status, JsonElement Body)> MoveAsync(string verb, string code, int revision, string client = Admin, Scopes scopes = Scopes.Admin) =>
        _server.AskAsync($"mutation {{ {verb}Department(input: {{ code: \"{code}\", revision: {revision}, reason: \"核查\" }}) {{ registeredDepartment {{ status revision }} }} }}", client: client, scopes: scopes);

    private Task<(int Status, JsonElement Body)> ChangeContactAsync(
        string department, int revision, string name = "新任", string telephone = "0715-1234", string changedOn = "2026-03-09", string client = "police-steward", Scopes scopes = Scopes.Steward) =>
        _server.AskAsync(
            "mutation($input: ChangeDepartmentContactInput!) { changeDepartmentContact(input: $input) { contactChange { oldName newName changedOn toldOn isInTime } } }",
            new { input = new { department, revision, role = "LEADER_IN_CHARGE", name, telephone, changedOn } },
            client,
            scopes);
}
