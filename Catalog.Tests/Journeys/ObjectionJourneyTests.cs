using Catalog.Api.Authentication;

namespace Catalog.Tests.Journeys;

public sealed class ObjectionJourneyTests : IAsyncLifetime
{
    private const string Loans = "housing-fund-loans";
    private const string Police = "police-steward";
    private const string Office = "data-office-admin";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Objection_Should_LeadToACorrection_When_TheRegistersDiffer()
    {
        var journey = new Journey(_server);
        object person = new { person = CatalogServer.IdNumber };

        await journey.AskAsync("a record before the objection", Loans, Scopes.Read, Operation("MarkedRecord"), person);
        var raised = await journey.AskAsync(
            "the consuming department objects", Loans, Scopes.Read, Operation("RaiseObjection"), new { person = CatalogServer.IdNumber, evidence = "申请人出示的身份证姓名为李梅", key = "objection-1" });
        var id = raised.GetProperty("data").GetProperty("raiseObjection").GetProperty("objection").GetProperty("id").GetInt64();
        await journey.AskAsync("the record carries the mark", Loans, Scopes.Read, Operation("MarkedRecord"), person);
        await journey.AskAsync("the responsible department does not see it yet", Police, Scopes.Steward, Operation("ReferredObjections"));
        await journey.AskAsync("the office refers it", Office, Scopes.Admin, Operation("CheckObjection"), new { objection = id, revision = 0, cause = "OTHER" });
        await journey.AskAsync("the responsible department sees it", Police, Scopes.Steward, Operation("ReferredObjections"));
        await journey.AskAsync("it corrects the value", Police, Scopes.Steward, Operation("CorrectObjection"), new { objection = id, revision = 1, value = "李梅" });
        await journey.AskAsync("the record is right, and carries no mark", Loans, Scopes.Read, Operation("MarkedRecord"), person);
        await journey.AskAsync("the office reports", Office, Scopes.Admin, Operation("ReportObjection"), new { objection = id, revision = 2 });
        await journey.AskAsync("the objector reads the report", Loans, Scopes.Read, Operation("MyObjections"));

        journey.Match(nameof(Objection_Should_LeadToACorrection_When_TheRegistersDiffer));
    }

    [Fact]
    public async Task Objection_Should_End_When_TheRecordIsConfirmedOrItIsWithdrawn()
    {
        var journey = new Journey(_server);
        foreach (var end in new[] { "ConfirmRecord", "WithdrawObjection" })
        {
            var raised = await journey.AskAsync(
                "the consuming department objects", Loans, Scopes.Read, Operation("RaiseObjection"), new { person = CatalogServer.IdNumber, evidence = "姓名疑有误" });
            var id = raised.GetProperty("data").GetProperty("raiseObjection").GetProperty("objection").GetProperty("id").GetInt64();
            await journey.AskAsync("the office refers it", Office, Scopes.Admin, Operation("CheckObjection"), new { objection = id, revision = 0, cause = "OTHER" });
            var (client, scope) = end == "ConfirmRecord" ? (Police, Scopes.Steward) : (Loans, Scopes.Read);
            await journey.AskAsync("it ends", client, scope, Operation(end), new { objection = id, revision = 1 });
        }

        await journey.AskAsync("the record carries no mark", Loans, Scopes.Read, Operation("MarkedRecord"), new { person = CatalogServer.IdNumber });
        journey.Match(nameof(Objection_Should_End_When_TheRecordIsConfirmedOrItIsWithdrawn));
    }

    private static string Operation(string name) => Guide.Operation("objections", name);
}
