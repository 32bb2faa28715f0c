using Catalog.Api.Authentication;
using Catalog.Domain.Calendar;
using Catalog.Tests.Calendar;

namespace Catalog.Tests.Journeys;

/// <summary>A term from its beginning to supervision, as the guide tells of it.</summary>
public sealed class DeadlineJourneyTests : IAsyncLifetime
{
    private const string Page = "deadlines";

    private readonly ShiftedTime _time = ClockServer.Monday();
    private readonly CatalogServer _server;

    public DeadlineJourneyTests() => _server = ClockServer.Create(_time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Term_Should_BeSuspendedResumedToldAndCounted()
    {
        var journey = new Journey(_server);
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17");
        await _server.StartClockAsync(DeadlineKind.DecisionProvision, "civil-affairs", "9", new DateOnly(2026, 1, 20));
        await journey.AskAsync("The steward looks at the terms of the department.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "OurTerms"));
        _time.Advance(TimeSpan.FromDays(1));
        await journey.AskAsync(
            "The office suspends the term: the applicant has to send a document.", ClockServer.Admin, Scopes.Admin, Guide.Operation(Page, "SuspendTerm"), new { clock = "1", revision = 0, reason = "等待申请部门补充材料", from = "2026-03-03" });
        _time.Advance(TimeSpan.FromDays(7));
        await journey.AskAsync("The document is there, and the term is resumed.", ClockServer.Admin, Scopes.Admin, Guide.Operation(Page, "ResumeTerm"), new { clock = "1", revision = 1 });
        _time.Advance(TimeSpan.FromDays(13));
        await _server.SweepAsync();
        await journey.AskAsync("The steward sees what is due within two working days.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "DueWithin"), new { days = 2 });
        _time.Advance(TimeSpan.FromDays(2));
        await _server.SweepAsync();
        await journey.AskAsync("The office sees what is overdue.", ClockServer.Admin, Scopes.Admin, Guide.Operation(Page, "OverdueTerms"));
        await journey.AskAsync("The office was told.", ClockServer.Admin, Scopes.Admin, Guide.Operation("notifications", "OurNotifications"));
        await journey.AskAsync("The steward was told.", ClockServer.Police, Scopes.Steward, Guide.Operation("notifications", "OurNotifications"));
        await journey.AskAsync(
            "The office counts the violations of the first two months: another department never did what was decided.", ClockServer.Admin, Scopes.Admin, Guide.Operation(Page, "Violations"), new { from = "2026-01-01", until = "2026-03-01" });
        journey.Match("DeadlineJourney");
    }
}
