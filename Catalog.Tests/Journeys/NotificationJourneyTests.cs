using Catalog.Api.Authentication;
using Catalog.Domain.Calendar;
using Catalog.Tests.Calendar;
using Catalog.Tests.Notifications.Webhooks;

namespace Catalog.Tests.Journeys;

/// <summary>A steward's system that has itself called, as the guide tells of it.</summary>
public sealed class NotificationJourneyTests : IAsyncLifetime
{
    private const string Page = "notifications";

    private readonly CatalogServer _server = ClockServer.Create(ClockServer.Monday());

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Steward_Should_BeCalledUntilTheWebhookIsDisabled()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var journey = new Journey(_server);
        await journey.AskAsync("The steward registers the address of the department's system.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "RegisterWebhook"), new { url = receiver.Url, key = "webhook-1" });
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17", new DateOnly(2026, 2, 2));
        await _server.SweepAsync();
        await receiver.WaitAsync(1);
        await WaitAsync();
        await journey.AskAsync("A term is overdue, and the system was called.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "OurWebhooks"));
        await journey.AskAsync("The steward looks at what was sent.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "Deliveries"), new { webhook = "1" });
        await journey.AskAsync("The same, asked for.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "OurNotifications"), new { kind = "OVERDUE" });
        await journey.AskAsync("The steward disables the webhook.", ClockServer.Police, Scopes.Steward, Guide.Operation(Page, "DisableWebhook"), new { webhook = "1", revision = 0, reason = "系统下线" });
        journey.Match("NotificationJourney");
    }

    /// <summary>Until it is noted that the call arrived.</summary>
    private async Task WaitAsync()
    {
        for (var i = 0; i < 200; i++)
        {
            var listed = await _server.GovernanceAsync("deliveries { totalCount }", ClockServer.Police, Scopes.Steward);
            if (listed.GetProperty("deliveries").GetProperty("totalCount").GetInt32() == 1)
            {
                return;
            }

            await Task.Delay(50);
        }
    }
}
