using Catalog.Api.Authentication;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class WebhookOutageTests : ReceivedWebhooks
{
    [Fact]
    public async Task Webhook_Should_BeGivenUp_When_NothingArrivesForThreeDays()
    {
        Receiver.Answer = (response, _) =>
        {
            response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");
        await Receiver.WaitAsync(1);
        await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);

        Time.Advance(TimeSpan.FromDays(3));

        var given = await WebhookAsync(webhook => webhook.GetProperty("status").GetString() == "GIVEN_UP");
        Assert.Equal("It could not be reached for as long as is waited.", given.GetProperty("statusReason").GetString());
        var told = await Server.GovernanceAsync("notifications(kind: WEBHOOK_DISABLED) { nodes { matter { kind key } } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal("""[{"matter":{"kind":"WEBHOOK","key":"1"}}]""", told.GetProperty("notifications").GetProperty("nodes").GetRawText());
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Contains(WrittenEntry.All(Server.AuditPath), written => written.Entry is GovernanceChanged { Register: "Webhook", Actor: "server deliveries" });
    }

    [Fact]
    public async Task Webhook_Should_BeGivenUpAtOnce_When_ItSaysThatItIsGone()
    {
        Receiver.Answer = (response, _) =>
        {
            response.StatusCode = 410;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");

        await WebhookAsync(webhook => webhook.GetProperty("status").GetString() == "GIVEN_UP");

        Assert.Single(Receiver.Calls);
    }

    [Fact]
    public async Task Webhook_Should_GetNothing_When_ItIsDisabledOrItsSystemIsSuspended()
    {
        await RegisterAsync();
        await Server.AskAsync("mutation { suspendSystem(input: { clientId: \"police-steward\", revision: 0, reason: \"r\" }) { registeredSystem { status } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        await TellAsync("while suspended");
        await Task.Delay(2000);
        Assert.Empty(Receiver.Calls);

        await Server.AskAsync("mutation { resumeSystem(input: { clientId: \"police-steward\", revision: 1, reason: \"r\" }) { registeredSystem { status } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        Assert.Equal(["police-steward", "while suspended", "police-steward"], (await Receiver.WaitAsync(3)).Select(KeyOf));
        var disabled = await DisableAsync("1", 0);
        Assert.Equal("""{"id":"1","status":"DISABLED","statusReason":"r","secret":null}""", disabled.Body.GetProperty("data").GetProperty("disableWebhook").GetProperty("webhook").GetRawText());
        await TellAsync("afterwards");
        await Task.Delay(1500);
        Assert.Equal(3, Receiver.Calls.Count);
    }

    [Fact]
    public async Task Node_Should_TakeOver_When_TheOneThatHeldTheLeaseDied()
    {
        await RegisterAsync();
        await using (var context = Server.Database().CreateContext())
        {
            var queue = await context.WebhookQueues.SingleAsync();
            (queue.LeaseHolder, queue.LeaseUntil) = ("a node that died", Time.GetUtcNow().AddSeconds(30));
            await context.SaveChangesAsync();
        }

        await TellAsync("1");
        await Task.Delay(2000);
        Assert.Empty(Receiver.Calls);
        Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(["1"], (await Receiver.WaitAsync(1)).Select(KeyOf));
    }

    [Fact]
    public async Task Webhook_Should_GoOnWhereItStood_When_TheServerStartsAnew()
    {
        var isUp = true;
        Receiver.Answer = (response, _) =>
        {
            response.StatusCode = isUp ? 200 : 502;
            return Task.CompletedTask;
        };
        var secret = await RegisterAsync();
        await TellAsync("1");
        await Receiver.WaitAsync(1);
        isUp = false;
        await TellAsync("2");
        await Receiver.WaitAsync(2);
        await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        await Server.StopAsync();
        isUp = true;
        Time.Advance(TimeSpan.FromMinutes(1));

        await using var second = await SecondAsync();
        var calls = await Receiver.WaitAsync(3);

        Assert.Equal(["1", "2", "2"], calls.Select(KeyOf));
        Assert.All(calls, call => Assert.Equal(call.Headers["webhook-signature"], Sign(secret, call)));
    }

    [Fact]
    public async Task Notification_Should_BeSentOnce_When_TwoNodesServe()
    {
        await using var second = await SecondAsync();
        await RegisterAsync();
        for (var i = 1; i <= 60; i++)
        {
            await TellAsync($"{i}");
        }

        await Receiver.WaitAsync(60);
        await Task.Delay(2000);

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"{i}"), Receiver.Calls.Select(KeyOf));
    }
}
