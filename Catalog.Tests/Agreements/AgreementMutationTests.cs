using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Mutations.Refusals;

namespace Catalog.Tests.Agreements;

public sealed class AgreementMutationTests : IAsyncLifetime
{
    private const string Admin = "data-office-admin";
    private const string Provider = "education-steward";
    private const string Consumer = "housing-fund-steward";
    private const string Text = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string Education = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { educationRecords { educationLevel } } }""";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        foreach (var (client, department) in new[] { (Provider, "education"), (Consumer, "housing-fund-centre"), ("education-second", "education") })
        {
            Assert.Null(CodeOf(await _server.AskAsync(
                $"mutation {{ registerSystem(input: {{ clientId: \"{client}\", name: \"管理端\", department: \"{department}\", scopes: [\"catalog.steward\"] }}) {{ registeredSystem {{ clientId }} }} }}", client: Admin, scopes: Scopes.Admin)));
        }
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Grant_Should_WorkFromTheSecondSignatureToTheEnd()
    {
        Assert.Equal("AGREEMENT_MISSING", ReasonOf(await _server.AskAsync(Education)));

        var proposed = Row(await ProposeAsync());
        Assert.Equal(("PROPOSED", "甲方", null), (proposed.GetProperty("status").GetString(), proposed.GetProperty("providerSignatory").GetString(), proposed.GetProperty("consumerSignatory").GetString()));
        Assert.Equal("AGREEMENT_MISSING", ReasonOf(await _server.AskAsync(Education)));

        var signed = Row(await SignAsync(Id(proposed), 0));
        Assert.Equal(("SIGNED", "甲方", "乙方", 1), (signed.GetProperty("status").GetString(), signed.GetProperty("providerSignatory").GetString(), signed.GetProperty("consumerSignatory").GetString(), signed.GetProperty("revision").GetInt32()));
        Assert.Null(CodeOf(await _server.AskAsync(Education)));

        var terminated = Row(await TerminateAsync(Id(proposed), 1));
        Assert.Equal(("TERMINATED", "违约"), (terminated.GetProperty("status").GetString(), terminated.GetProperty("statusReason").GetString()));
        Assert.Equal("AGREEMENT_MISSING", ReasonOf(await _server.AskAsync(Education)));

        // What has ended can be agreed on anew.
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await SignAsync(Id(proposed), 2)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await TerminateAsync(Id(proposed), 2)));
        Assert.Null(CodeOf(await SignAsync(Id(Row(await ProposeAsync())), 0)));
        Assert.Null(CodeOf(await _server.AskAsync(Education)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var told = await context.Notifications.ToListAsync();
        Assert.Equal("housing-fund-centre", told.First(row => row.Kind == NotificationKind.AgreementProposed).Department);
        Assert.Equal(["education", "housing-fund-centre"], told.Where(row => row.Kind == NotificationKind.AgreementTerminated).Select(row => row.Department).Order());
    }

    [Fact]
    public async Task Grant_Should_WaitForThePeriod_When_TheAgreementBeginsLater()
    {
        Assert.Null(CodeOf(await SignAsync(Id(Row(await ProposeAsync(from: "2026-03-05"))), 0)));
        Assert.Equal("AGREEMENT_MISSING", ReasonOf(await _server.AskAsync(Education)));

        ((ShiftedTime)_server.Time).Advance(TimeSpan.FromDays(3));

        Assert.Null(CodeOf(await _server.AskAsync(Education)));
    }

    [Fact]
    public async Task Proposal_Should_BindNobody_When_TheWrongOneSigns()
    {
        var id = Id(Row(await ProposeAsync()));

        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(id, 0, client: Provider)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(id, 0, client: "education-second")));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(id, 0, client: Admin, scopes: Scopes.Admin)));
        Assert.Equal("NOT_FOUND", CodeOf(await SignAsync(id, 0, client: "police-steward")));
        Assert.Equal("NOT_FOUND", CodeOf(await TerminateAsync(id, 0, "police-steward")));
        Assert.Equal("NOT_FOUND", CodeOf(await SignAsync("999", 0)));
        Assert.Equal("NOT_FOUND", CodeOf(await SignAsync("x", 0)));
        Assert.Equal("REVISION_CONFLICT", CodeOf(await SignAsync(id, 3)));
        Assert.Equal("INPUT_INVALID", CodeOf(await SignAsync(id, 0, text: new string('0', 64))));
        Assert.Equal("INPUT_INVALID", CodeOf(await SignAsync(id, 0, signatory: "")));
        Assert.Equal("INPUT_INVALID", CodeOf(await SignAsync(id, 0, signatory: new string('x', 65))));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await SignAsync(id, 0, client: "housing-fund-loans", scopes: Scopes.Steward)));
        Assert.Equal("AGREEMENT_MISSING", ReasonOf(await _server.AskAsync(Education)));
        Assert.Null(CodeOf(await TerminateAsync(id, 0, Provider)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await SignAsync(id, 1)));
    }

    [Fact]
    public async Task Agreement_Should_BeSignedByTwo_When_TheOfficeIsAPartyOrProposesForOne()
    {
        // As a party it signs for itself alone.
        Assert.Equal("INPUT_INVALID", CodeOf(await ProposeAsync(consumer: "government-affairs-office", party: "PROVIDER", client: Admin, scopes: Scopes.Admin)));
        var own = Id(Row(await ProposeAsync(consumer: "government-affairs-office", client: Admin, scopes: Scopes.Admin)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(own, 0, client: Admin, scopes: Scopes.Admin)));
        Assert.Null(CodeOf(await SignAsync(own, 0, client: Provider)));

        // For another it proposes, and leaves the second signature to the second party.
        var other = Id(Row(await ProposeAsync(party: "PROVIDER", client: Admin, scopes: Scopes.Admin)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(other, 0, client: Admin, scopes: Scopes.Admin)));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await SignAsync(other, 0, client: Provider)));
        Assert.Null(CodeOf(await SignAsync(other, 0)));
    }

    [Fact]
    public async Task Agreement_Should_BeSignedOnce_When_ManySignAtOnce()
    {
        var id = Id(Row(await ProposeAsync()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => SignAsync(id, 0, signatory: $"乙方{i}")));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(3, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    [Fact]
    public async Task Agreement_Should_BeSignedOrEnded_When_BothAreDoneAtOnce()
    {
        var id = Id(Row(await ProposeAsync()));

        var answers = await Task.WhenAll(SignAsync(id, 0), TerminateAsync(id, 0, Provider));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Single(answers, answer => CodeOf(answer) == "REVISION_CONFLICT");
    }

    [Fact]
    public async Task Proposal_Should_BeMadeOnce_When_ItIsSentTwice()
    {
        var first = await ProposeAsync(key: "k");

        Assert.Equal(first.Body.GetRawText(), (await ProposeAsync(key: "k")).Body.GetRawText());
        Assert.Equal("ALREADY_EXISTS", CodeOf(await ProposeAsync()));
        Assert.Equal("ALREADY_EXISTS", CodeOf(await ProposeAsync(client: Consumer)));
        Assert.Null(CodeOf(await ProposeAsync(from: "2026-03-03")));
    }

    [Theory]
    [InlineData("education", "education", "2026-03-02", null, Text, null, Provider, "INPUT_INVALID")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", "2026-03-02", Text, null, Provider, "INPUT_INVALID")]
    [InlineData("education", "housing-fund-centre", "2026-01-02", "2026-03-01", Text, null, Provider, "INPUT_INVALID")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, "9F86", null, Provider, "INPUT_INVALID")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, Text, "CONSUMER", Provider, "INPUT_INVALID")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, Text, null, Admin, "INPUT_INVALID")]
    [InlineData("education", "nobody", "2026-03-02", null, Text, null, Provider, "NOT_FOUND")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, Text, null, "police-steward", "OTHER_DEPARTMENT")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, Text, "PROVIDER", "police-steward", "OTHER_DEPARTMENT")]
    [InlineData("education", "housing-fund-centre", "2026-03-02", null, Text, null, "housing-fund-loans", "GOVERNANCE_SCOPE_REQUIRED")]
    public async Task Proposal_Should_BeRefused_When_ItCannotBe(string provider, string consumer, string from, string? until, string text, string? party, string client, string code)
    {
        Assert.Equal(code, CodeOf(await ProposeAsync(provider, consumer, from, until, text, party, client, client == Admin ? Scopes.Admin : Scopes.Steward)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(0, await context.Agreements.CountAsync(row => row.TextHash != null));
    }

    [Fact]
    public async Task Agreements_Should_BeSeenByTheirPartiesAndTheOffice()
    {
        await ProposeAsync();

        Assert.Equal(1, await CountAsync(Provider, Scopes.Steward));
        Assert.Equal(1, await CountAsync(Consumer, Scopes.Steward));
        Assert.Equal(0, await CountAsync("police-steward", Scopes.Steward));
        Assert.Equal(1, await CountAsync(Admin, Scopes.Admin));

        async Task<int> CountAsync(string client, Scopes scopes) =>
            (await _server.AskAsync("{ governance { agreements(status: PROPOSED) { totalCount nodes { id } } } }", client: client, scopes: scopes))
                .Body.GetProperty("data").GetProperty("governance").GetProperty("agreements").GetProperty("totalCount").GetInt32();
    }

    private static JsonElement Row((int Status, JsonElement Body) answer, string why = "")
    {
        Assert.True(CodeOf(answer) is null, why + answer.Body.GetRawText());
        return answer.Body.GetProperty("data").EnumerateObject().Single().Value.GetProperty("agreement");
    }

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private Task<(int Status, JsonElement Body)> ProposeAsync(
        string provider = "education",
        string consumer = "housing-fund-centre",
        string from = "2026-03-02",
        string? until = "2027-03-02",
        string textHash = Text,
        string? party = null,
        string client = Provider,
        Scopes scopes = Scopes.Steward,
        string? key = null) => _server.AskAsync(
            "mutation($input: ProposeAgreementInput!, $key: String) { proposeAgreement(input: $input, key: $key) { agreement { id status providerSignatory consumerSignatory revision } } }",
            new { input = new { provider, consumer, textHash, textReference = "咸教协〔2026〕1号", from, until, signatory = "甲方", party }, key },
            client,
            scopes);

    private Task<(int Status, JsonElement Body)> SignAsync(string id, int revision, string text = Text, string signatory = "乙方", string client = Consumer, Scopes scopes = Scopes.Steward) => _server.AskAsync(
        "mutation($input: SignAgreementInput!) { signAgreement(input: $input) { agreement { id status providerSignatory consumerSignatory revision } } }",
        new { input = new { id, revision, textHash = text, signatory } },
        client,
        scopes);

    private Task<(int Status, JsonElement Body)> TerminateAsync(string id, int revision, string client = Consumer) => _server.AskAsync(
        "mutation($input: TerminateAgreementInput!) { terminateAgreement(input: $input) { agreement { id status statusReason revision } } }",
        new { input = new { id, revision, reason = "违约" } },
        client,
        Scopes.Steward);
}
