using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Calendar;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Objections;

public sealed class ObjectionTests : IAsyncLifetime
{
    private const string Loans = "housing-fund-loans";
    private const string Police = "police-steward";
    private const string CivilAffairs = "civil-affairs-steward";
    private const string Office = "data-office-admin";
    private const string Use = """purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001" """;

    private readonly CatalogServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("HouseholdRegistration.photo", "idNumber: \"421223194102247489\"", Use, "ITEM_NOT_VISIBLE")]
    [InlineData("HouseholdRegistration.name", "idNumber: \"421223194102247489\"", "", "ITEM_NOT_VISIBLE")]
    [InlineData("HouseholdRegistration.name", "idNumber: \"421223194102247489\"", "purpose: WORK_REFERENCE, legalBasis: \"LB-0001\"", "ITEM_NOT_VISIBLE")]
    [InlineData("HouseholdRegistration.nothing", "idNumber: \"421223194102247489\"", Use, "NOT_FOUND")]
    [InlineData("HouseholdRegistration.name", "idNumber: \"421223194102247480\"", Use, "VALUE_INVALID")]
    [InlineData("HouseholdRegistration.name", "unifiedSocialCreditCode: \"9144030071526726XG\"", Use, "INPUT_INVALID")]
    [InlineData("HouseholdRegistration.name", "idNumber: \"421223194102247489\", unifiedSocialCreditCode: \"9144030071526726XG\"", Use, "INPUT_INVALID")]
    [InlineData("HouseholdRegistration.name", "", Use, "INPUT_INVALID")]
    [InlineData("HouseholdRegistration.name", "feature: { item: \"HouseholdRegistration.name\", value: \"李美\" }", Use, "INPUT_INVALID")]
    public async Task Objection_Should_BeRefused_When_ItIsNotOneToWhatTheUseShows(string item, string record, string use, string code) =>
        Assert.Equal(code, CodeOf(await RaiseAsync(item, record, use)));

    [Fact]
    public async Task Objection_Should_BeRefused_When_ItsEvidenceIsEmptyOrTooLong()
    {
        Assert.Equal("INPUT_INVALID", CodeOf(await RaiseAsync(evidence: " ")));
        Assert.Equal("INPUT_INVALID", CodeOf(await RaiseAsync(evidence: new string('证', 4001))));
        Assert.Null(CodeOf(await RaiseAsync(evidence: new string('证', 4000))));
    }

    [Fact]
    public async Task Objection_Should_TellNothing_When_ThereIsNoSuchRecord()
    {
        var there = await RaiseAsync();
        var notThere = await RaiseAsync(record: "idNumber: \"11010519491231002X\"");

        Assert.Equal(
            Objection(there).GetRawText().Replace("\"id\":1", "\"id\":2", StringComparison.Ordinal),
            Objection(notThere).GetRawText());
    }

    [Fact]
    public async Task Mark_Should_StandWhereTheValueIsShown_AndNowhereElse()
    {
        await RaiseAsync();
        const string Selection = "householdRegistration { n: name township } ";

        var one = await ReadAsync($$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { {{Selection}} } }""");
        var other = await ReadAsync($$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { township } } }""");
        var page = await ReadAsync("""{ householdRegistrations(where: { name: { eq: "李美" } }) { nodes { name person { householdRegistration { name } } } edges { node { name } } } }""");

        Assert.Equal("""[["person","householdRegistration","n"]]""", Paths(one));
        Assert.Equal("[]", Paths(other));
        var marks = Marks(page);
        Assert.NotEmpty(marks);
        Assert.All(marks, path => Assert.Equal("李美", At(page.GetProperty("data"), path)));
        Assert.Equal(3, marks.Select(path => string.Join('/', path.EnumerateArray().Select(step => step.ValueKind == JsonValueKind.Number ? "*" : step.GetString()))).Distinct().Count());
        var others = await ReadAsync("{ householdRegistrations(first: 1) { nodes { name } } }");
        Assert.Equal("[]", Paths(others));
    }

    [Fact]
    public async Task Feature_Should_CarryTheMark_When_ItIsNamedByAValueThatItAloneHas()
    {
        const string Reference = """purpose: WORK_REFERENCE, legalBasis: "LB-0004" """;
        const string Parcels = $$"""query @use({{Reference}}) { landParcels(first: 3) { nodes { parcelNumber location } } }""";
        var (_, before) = await _server.AskAsync(Parcels, client: "statistics-reference");
        var parcel = before.GetProperty("data").GetProperty("landParcels").GetProperty("nodes")[1].GetProperty("parcelNumber").GetString();

        Assert.Null(CodeOf(await ObjectAsync(parcel!)));
        Assert.Equal("INPUT_INVALID", CodeOf(await ObjectAsync("no parcel")));
        Assert.Equal("INPUT_INVALID", CodeOf(await ObjectAsync("LandParcel.landUseClass", "PADDY_FIELD")));
        var (_, after) = await _server.AskAsync(Parcels, client: "statistics-reference");

        Assert.Equal("""[["landParcels","nodes",1,"location"]]""", Paths(after));

        Task<(int Status, JsonElement Body)> ObjectAsync(params string[] value) => _server.AskAsync(
            $$"""mutation($item: String!, $value: String!) { raiseObjection(input: { item: "LandParcel.location", record: { feature: { item: $item, value: $value } }, evidence: "实地核查", {{Reference}} }) { objection { id } } }""",
            new { item = value.Length == 2 ? value[0] : "LandParcel.parcelNumber", value = value[^1] },
            "statistics-reference");
    }

    [Fact]
    public async Task Mark_Should_NotStand_When_TheRowScopeHidesTheValue()
    {
        // The station is granted in the district 421202 alone, and this person's registration is elsewhere.
        await RaiseAsync("HouseholdRegistration.householdPoliceStation");

        var hidden = await ReadAsync($$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name householdPoliceStation } } }""");

        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("data").GetProperty("person").GetProperty("householdRegistration").GetProperty("householdPoliceStation").ValueKind);
        Assert.Equal("[]", Paths(hidden));
    }

    [Fact]
    public async Task Mark_Should_StandOnAVerification_When_ThereIsARecord()
    {
        await RaiseAsync();
        var verification = $$"""query @use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005") { verifyHouseholdRegistration(idNumber: "{{CatalogServer.IdNumber}}", values: { name: "x", status: NORMAL }) { name status } }""";

        var (_, body) = await _server.AskAsync(verification, client: "market-supervision");

        Assert.Equal("""[["verifyHouseholdRegistration","name"]]""", Paths(body));
    }

    [Fact]
    public async Task Move_Should_BeRefused_When_ItIsAnothersOrOutOfTurn()
    {
        await RaiseAsync();

        Assert.Equal("NOT_FOUND", CodeOf(await MoveAsync("confirmRecord", 1, 0, "statement: \"s\"", CivilAffairs, Scopes.Steward)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await MoveAsync("confirmRecord", 1, 0, "statement: \"s\"", Police, Scopes.Steward)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await MoveAsync("reportObjection", 1, 0, "report: \"r\"", Office, Scopes.Admin)));
        Assert.Equal("NOT_FOUND", CodeOf(await MoveAsync("checkObjection", 7, 0, "cause: OTHER, finding: \"f\"", Office, Scopes.Admin)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await MoveAsync("checkObjection", 1, 0, "cause: OTHER, finding: \"f\"", Police, Scopes.Steward)));
        Assert.Null(CodeOf(await MoveAsync("checkObjection", 1, 0, "cause: OTHER, finding: \"f\"", Office, Scopes.Admin)));
        Assert.Equal("REVISION_CONFLICT", CodeOf(await MoveAsync("correctObjection", 1, 0, "statement: \"s\"", Police, Scopes.Steward)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await MoveAsync("correctObjection", 1, 1, "statement: \"s\"", Office, Scopes.Admin)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await MoveAsync("withdrawObjection", 1, 1, "reason: \"s\"", Police, Scopes.Steward)));
        Assert.Equal("INPUT_INVALID", CodeOf(await MoveAsync("correctObjection", 1, 1, $"statement: \"s\", value: \"{new string('李', 51)}\"", Police, Scopes.Steward)));
    }

    [Fact]
    public async Task TwoDecisions_Should_HaveOneEffect_When_TheyComeAtOnce()
    {
        await RaiseAsync();
        await MoveAsync("checkObjection", 1, 0, "cause: OTHER, finding: \"f\"", Office, Scopes.Admin);

        var answers = await Task.WhenAll(
            MoveAsync("correctObjection", 1, 1, "value: \"李梅\", statement: \"s\"", Police, Scopes.Steward),
            MoveAsync("confirmRecord", 1, 1, "statement: \"s\"", Police, Scopes.Steward),
            MoveAsync("withdrawObjection", 1, 1, "reason: \"s\"", Loans, Scopes.Read));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(2, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    [Fact]
    public async Task TechnicalCause_Should_BeTheOfficesToCorrect_WithAClockOfItsOwn()
    {
        await RaiseAsync();
        await MoveAsync("checkObjection", 1, 0, "cause: TECHNICAL, finding: \"f\"", Office, Scopes.Admin);

        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await MoveAsync("correctObjection", 1, 1, "statement: \"s\"", Police, Scopes.Steward)));
        Assert.Null(CodeOf(await MoveAsync("correctObjection", 1, 1, "statement: \"s\", value: \"李梅\"", Office, Scopes.Admin)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(
            [(DeadlineKind.ObjectionCheck, "government-affairs-office", ClockStatus.Met), (DeadlineKind.TechnicalCorrection, "government-affairs-office", ClockStatus.Met)],
            (await context.Clocks.OrderBy(clock => clock.Id).ToListAsync()).Select(clock => (clock.Kind, clock.Department, clock.Status)));
        var read = await ReadAsync($$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""");
        Assert.Equal("李梅", read.GetProperty("data").GetProperty("person").GetProperty("householdRegistration").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Audit_Should_NameThePersonByPseudonymAlone_When_AnObjectionIsRaised()
    {
        await RaiseAsync(evidence: "出示的证件");
        await _server.StopAsync();

        var text = string.Concat(Directory.EnumerateFiles(_server.AuditPath, "*.jsonl", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.DoesNotContain(CatalogServer.IdNumber, text, StringComparison.Ordinal);
        Assert.DoesNotContain("出示的证件", text, StringComparison.Ordinal);
        var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).ToList();
        Assert.Single(Assert.Single(entries.OfType<MutationAnswered>()).Subjects!);
        Assert.Single(entries.OfType<GovernanceChanged>(), entry => entry.Register == "Objection");
    }

    private Task<(int Status, JsonElement Body)> RaiseAsync(
        string item = "HouseholdRegistration.name", string record = "idNumber: \"421223194102247489\"", string use = Use, string evidence = "身份证原件") => _server.AskAsync(
        $$"""mutation($evidence: String!) { raiseObjection(input: { item: "{{item}}", record: { {{record}} }, evidence: $evidence, {{use}} }) { objection { id status responsible { code } revision } } }""",
        new { evidence },
        Loans);

    private Task<(int Status, JsonElement Body)> MoveAsync(string mutation, long id, int revision, string rest, string client, Scopes scopes) => _server.AskAsync(
        $$"""mutation { {{mutation}}(input: { objection: {{id}}, revision: {{revision}}, {{rest}} }) { objection { status } } }""", client: client, scopes: scopes);

    private async Task<JsonElement> ReadAsync(string selection) =>
        (await _server.AskAsync($$"""query @use({{Use}}) {{selection}}""")).Body;

    private static JsonElement Objection((int Status, JsonElement Body) answer) => answer.Body.GetProperty("data").GetProperty("raiseObjection").GetProperty("objection");

    private static List<JsonElement> Marks(JsonElement body) =>
        body.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("objected", out var objected)
            ? [.. objected.EnumerateArray().Select(mark => mark.GetProperty("path"))]
            : [];

    private static string Paths(JsonElement body) => JsonSerializer.Serialize(Marks(body));

    private static string? At(JsonElement data, JsonElement path) => path.EnumerateArray().Aggregate(
        data, (value, step) => step.ValueKind == JsonValueKind.Number ? value[step.GetInt32()] : value.GetProperty(step.GetString()!)).GetString();

    private static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
