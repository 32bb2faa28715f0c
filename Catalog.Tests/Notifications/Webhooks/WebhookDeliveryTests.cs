using System.Globalization;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Calendar;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class WebhookDeliveryTests : ReceivedWebhooks
{
    [Fact]
    public async Task Receiver_Should_GetSignedNotificationsInOrder_When_ItIsRegistered()
    {
        await TellAsync("before");
        var secret = await RegisterAsync();
        for (var i = 1; i <= 20; i++)
        {
            await TellAsync($"{i}");
            await TellAsync($"other {i}", "civil-affairs");
        }

        var calls = await Receiver.WaitAsync(20);

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), calls.Select(KeyOf));
        Assert.All(calls, call => Assert.Equal(call.Headers["webhook-signature"], Sign(secret, call)));
        Assert.Equal(20, calls.Select(call => call.Headers["webhook-id"]).Distinct().Count());
        Assert.All(calls, call => Assert.InRange(long.Parse(call.Headers["webhook-timestamp"], CultureInfo.InvariantCulture), Time.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(), Time.GetUtcNow().ToUnixTimeSeconds()));
        var first = JsonDocument.Parse(calls[0].Body).RootElement;
        Assert.Equal("""{"kind":"APPLICATION_ITEM","key":"1"}""", first.GetProperty("data").GetProperty("matter").GetRawText());
        Assert.Equal("OVERDUE", first.GetProperty("type").GetString());
        Assert.Equal("application/json", calls[0].Headers["content-type"]);
    }

    [Fact]
    public async Task Entries_Should_TellOfEachCall_When_ItIsMade()
    {
        await RegisterAsync();
        await TellAsync("17");
        var call = Assert.Single(await Receiver.WaitAsync(1));

        var entry = Assert.Single(WrittenEntry.All(Server.AuditPath).Select(written => written.Entry).OfType<NotificationPosted>());
        Assert.Equal((1L, 1L, ClockServer.Police, ClockServer.PoliceDepartment), (entry.Webhook, entry.Notification, entry.System!.Value, entry.Department!.Value));
        Assert.Equal(entry.Trace, call.Headers["traceparent"].Split('-')[1]);
    }

    [Fact]
    public async Task Entries_Should_TellNeitherAddressNorKey_When_AWebhookIsRegistered()
    {
        var secret = await RegisterAsync();
        await Server.StopAsync();

        var texts = WrittenEntry.All(Server.AuditPath).Select(written => written.Json).ToList();
        Assert.Contains(texts, text => text.Contains("\"register\":\"Webhook\"", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(secret[6..], StringComparison.Ordinal) || text.Contains("/hook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notification_Should_BeSentAgainBeforeOthers_When_ItDoesNotArrive()
    {
        var isUp = false;
        Receiver.Answer = (response, _) =>
        {
            response.StatusCode = isUp ? 204 : 500;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");
        await TellAsync("2");
        await Receiver.WaitAsync(1);
        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal("""{"attempts":1,"lastOutcome":"REFUSED","lastStatus":500}""", Told(failing));
        await Task.Delay(1500);
        Assert.Single(Receiver.Calls);

        Time.Advance(TimeSpan.FromSeconds(5));
        await Receiver.WaitAsync(2);
        isUp = true;
        Time.Advance(TimeSpan.FromSeconds(10));
        var calls = await Receiver.WaitAsync(4);

        Assert.Equal(["1", "1", "1", "2"], calls.Select(KeyOf));
        Assert.Single(calls.Take(3).Select(call => call.Headers["webhook-id"]).Distinct());
        await WebhookAsync(webhook => webhook.GetProperty("lastDelivered").GetString() == "2" && webhook.GetProperty("failingSince").ValueKind == JsonValueKind.Null);
        var deliveries = await Server.GovernanceAsync("deliveries { nodes { webhook notification attempts outcome status } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal(
            """[{"webhook":"1","notification":"2","attempts":1,"outcome":"DELIVERED","status":204},{"webhook":"1","notification":"1","attempts":3,"outcome":"DELIVERED","status":204}]""",
            deliveries.GetProperty("deliveries").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Redirect_Should_NotBeFollowed()
    {
        Receiver.Answer = (response, _) =>
        {
            (response.StatusCode, response.Headers.Location) = (307, "/elsewhere");
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");

        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);

        Assert.Equal("""{"attempts":1,"lastOutcome":"REFUSED","lastStatus":307}""", Told(failing));
        Assert.Equal("/hook", Assert.Single(Receiver.Calls).Path);
    }

    [Fact]
    public async Task Address_Should_NotBeCalled_When_ItsNameLeadsToThisMachineAndThatIsNotAllowed()
    {
        await using var strict = new DisposableServer(ClockServer.Create(Time, "--Notifications:AllowPrivateAddresses=false"));
        await strict.Server.InitializeAsync();
        var url = Receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await strict.Server.AskAsync(Register, new { url = Receiver.Url }, ClockServer.Police, Scopes.Steward)));
        Assert.Null(ClockServer.CodeOf(await strict.Server.AskAsync(Register, new { url }, ClockServer.Police, Scopes.Steward)));
        await TellAsync("1", server: strict.Server);

        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1, strict.Server);

        Assert.Equal("""{"attempts":1,"lastOutcome":"ADDRESS_FORBIDDEN","lastStatus":null}""", Told(failing));
        Assert.Empty(Receiver.Calls);
    }

    [Fact]
    public async Task Receiver_Should_GetNothing_When_TheAuditCannotBeWritten()
    {
        await RegisterAsync();
        Directory.Move(Server.AuditPath, Server.AuditPath + "-away");
        await File.WriteAllTextAsync(Server.AuditPath, "in the way");
        await TellAsync("1");

        await Task.Delay(3000);

        Assert.Empty(Receiver.Calls);
        await using var context = Server.Database().CreateContext();
        Assert.Equal(0, (await context.WebhookQueues.SingleAsync()).Attempts);
    }

    [Fact]
    public async Task Webhook_Should_BeCalledInVain_When_NobodyListens()
    {
        await RegisterAsync("http://127.0.0.1:9/hook");
        await TellAsync("1");

        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);

        Assert.Equal("""{"attempts":1,"lastOutcome":"NOT_REACHED","lastStatus":null}""", Told(failing));
    }

    [Fact]
    public async Task Webhook_Should_BeServed_When_AnotherDoesNotAnswer()
    {
        await using var slow = await WebhookReceiver.StartAsync();
        slow.Answer = (_, _) => Task.Delay(TimeSpan.FromSeconds(30));
        await RegisterAsync(slow.Url);
        await RegisterAsync();
        await TellAsync("1");
        await TellAsync("2");

        Assert.Equal(["1", "2"], (await Receiver.WaitAsync(2)).Select(KeyOf));
        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal("""{"attempts":1,"lastOutcome":"TIMED_OUT","lastStatus":null}""", Told(failing));
    }

    [Fact]
    public async Task Answer_Should_NotBeRead_When_ItIsLong()
    {
        Receiver.Answer = async (response, _) =>
        {
            var rubbish = new byte[1 << 16];
            for (var i = 0; i < 10_000; i++)
            {
                await response.Body.WriteAsync(rubbish);
            }
        };
        await RegisterAsync();
        await TellAsync("1");
        await TellAsync("2");

        Assert.Equal(["1", "2"], (await Receiver.WaitAsync(2)).Select(KeyOf));
    }
}
