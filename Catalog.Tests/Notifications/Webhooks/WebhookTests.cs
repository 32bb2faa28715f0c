using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Notifications;
using Catalog.Domain.Auditing;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Tests.Auditing;
using Catalog.Tests.Calendar;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Register = "mutation($url: String!, $system: String, $key: String) { registerWebhook(input: { url: $url, system: $system }, key: $key) { webhook { id system url status secret revision } } }";
    private const string Disable = "mutation($webhook: String!, $revision: Int!, $reason: String!) { disableWebhook(input: { webhook: $webhook, revision: $revision, reason: $reason }) { webhook { id status statusReason secret } } }";

    private readonly ShiftedTime _time = ClockServer.Monday();
    private readonly CatalogServer _server;
    private WebhookReceiver _receiver = null!;

    public WebhookTests() => _server = ClockServer.Create(_time, "--Notifications:WebhooksPerSystem=3", "--Notifications:CallTimeout=00:00:02");

    public async Task InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        await _server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
    }

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

        var calls = await _receiver.WaitAsync(20);

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), calls.Select(KeyOf));
        Assert.All(calls, call => Assert.Equal(call.Headers["webhook-signature"], Sign(secret, call)));
        Assert.Equal(20, calls.Select(call => call.Headers["webhook-id"]).Distinct().Count());
        Assert.All(calls, call => Assert.InRange(long.Parse(call.Headers["webhook-timestamp"], CultureInfo.InvariantCulture), _time.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(), _time.GetUtcNow().ToUnixTimeSeconds()));
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
        var call = Assert.Single(await _receiver.WaitAsync(1));

        var entry = Assert.Single(WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).OfType<NotificationPosted>());
        Assert.Equal((1L, 1L, ClockServer.Police, ClockServer.PoliceDepartment), (entry.Webhook, entry.Notification, entry.System!.Value, entry.Department!.Value));
        Assert.Equal(entry.Trace, call.Headers["traceparent"].Split('-')[1]);
    }

    [Fact]
    public async Task Entries_Should_TellNeitherAddressNorKey_When_AWebhookIsRegistered()
    {
        var secret = await RegisterAsync();
        await _server.StopAsync();

        var texts = WrittenEntry.All(_server.AuditPath).Select(written => written.Json).ToList();
        Assert.Contains(texts, text => text.Contains("\"register\":\"Webhook\"", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(secret[6..], StringComparison.Ordinal) || text.Contains("/hook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notification_Should_BeSentAgainBeforeOthers_When_ItDoesNotArrive()
    {
        var isUp = false;
        _receiver.Answer = (response, _) =>
        {
            response.StatusCode = isUp ? 204 : 500;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");
        await TellAsync("2");
        await _receiver.WaitAsync(1);
        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal("""{"attempts":1,"lastOutcome":"REFUSED","lastStatus":500}""", Told(failing));
        await Task.Delay(1500);
        Assert.Single(_receiver.Calls);

        _time.Advance(TimeSpan.FromSeconds(5));
        await _receiver.WaitAsync(2);
        isUp = true;
        _time.Advance(TimeSpan.FromSeconds(10));
        var calls = await _receiver.WaitAsync(4);

        Assert.Equal(["1", "1", "1", "2"], calls.Select(KeyOf));
        Assert.Single(calls.Take(3).Select(call => call.Headers["webhook-id"]).Distinct());
        await WebhookAsync(webhook => webhook.GetProperty("lastDelivered").GetString() == "2" && webhook.GetProperty("failingSince").ValueKind == JsonValueKind.Null);
        var deliveries = await _server.GovernanceAsync("deliveries { nodes { webhook notification attempts outcome status } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal(
            """[{"webhook":"1","notification":"2","attempts":1,"outcome":"DELIVERED","status":204},{"webhook":"1","notification":"1","attempts":3,"outcome":"DELIVERED","status":204}]""",
            deliveries.GetProperty("deliveries").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Redirect_Should_NotBeFollowed()
    {
        _receiver.Answer = (response, _) =>
        {
            (response.StatusCode, response.Headers.Location) = (307, "/elsewhere");
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");

        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);

        Assert.Equal("""{"attempts":1,"lastOutcome":"REFUSED","lastStatus":307}""", Told(failing));
        Assert.Equal("/hook", Assert.Single(_receiver.Calls).Path);
    }

    [Fact]
    public async Task Address_Should_NotBeCalled_When_ItsNameLeadsToThisMachineAndThatIsNotAllowed()
    {
        await using var strict = new DisposableServer(ClockServer.Create(_time, "--Notifications:AllowPrivateAddresses=false"));
        await strict.Server.InitializeAsync();
        var url = _receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await strict.Server.AskAsync(Register, new { url = _receiver.Url }, ClockServer.Police, Scopes.Steward)));
        Assert.Null(ClockServer.CodeOf(await strict.Server.AskAsync(Register, new { url }, ClockServer.Police, Scopes.Steward)));
        await TellAsync("1", server: strict.Server);

        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1, strict.Server);

        Assert.Equal("""{"attempts":1,"lastOutcome":"ADDRESS_FORBIDDEN","lastStatus":null}""", Told(failing));
        Assert.Empty(_receiver.Calls);
    }

    [Fact]
    public async Task Receiver_Should_GetNothing_When_TheAuditCannotBeWritten()
    {
        await RegisterAsync();
        Directory.Move(_server.AuditPath, _server.AuditPath + "-away");
        await File.WriteAllTextAsync(_server.AuditPath, "in the way");
        await TellAsync("1");

        await Task.Delay(3000);

        Assert.Empty(_receiver.Calls);
        await using var context = _server.Database().CreateContext();
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

        Assert.Equal(["1", "2"], (await _receiver.WaitAsync(2)).Select(KeyOf));
        var failing = await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal("""{"attempts":1,"lastOutcome":"TIMED_OUT","lastStatus":null}""", Told(failing));
    }

    [Fact]
    public async Task Answer_Should_NotBeRead_When_ItIsLong()
    {
        _receiver.Answer = async (response, _) =>
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

        Assert.Equal(["1", "2"], (await _receiver.WaitAsync(2)).Select(KeyOf));
    }

    [Fact]
    public async Task Webhook_Should_BeGivenUp_When_NothingArrivesForThreeDays()
    {
        _receiver.Answer = (response, _) =>
        {
            response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");
        await _receiver.WaitAsync(1);
        await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);

        _time.Advance(TimeSpan.FromDays(3));

        var given = await WebhookAsync(webhook => webhook.GetProperty("status").GetString() == "GIVEN_UP");
        Assert.Equal("It could not be reached for as long as is waited.", given.GetProperty("statusReason").GetString());
        var told = await _server.GovernanceAsync("notifications(kind: WEBHOOK_DISABLED) { nodes { matter { kind key } } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal("""[{"matter":{"kind":"WEBHOOK","key":"1"}}]""", told.GetProperty("notifications").GetProperty("nodes").GetRawText());
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Contains(WrittenEntry.All(_server.AuditPath), written => written.Entry is GovernanceChanged { Register: "Webhook", Actor: "server deliveries" });
    }

    [Fact]
    public async Task Webhook_Should_BeGivenUpAtOnce_When_ItSaysThatItIsGone()
    {
        _receiver.Answer = (response, _) =>
        {
            response.StatusCode = 410;
            return Task.CompletedTask;
        };
        await RegisterAsync();
        await TellAsync("1");

        await WebhookAsync(webhook => webhook.GetProperty("status").GetString() == "GIVEN_UP");

        Assert.Single(_receiver.Calls);
    }

    [Fact]
    public async Task Webhook_Should_GetNothing_When_ItIsDisabledOrItsSystemIsSuspended()
    {
        await RegisterAsync();
        await _server.AskAsync("mutation { suspendSystem(input: { clientId: \"police-steward\", revision: 0, reason: \"r\" }) { registeredSystem { status } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        await TellAsync("while suspended");
        await Task.Delay(2000);
        Assert.Empty(_receiver.Calls);

        await _server.AskAsync("mutation { resumeSystem(input: { clientId: \"police-steward\", revision: 1, reason: \"r\" }) { registeredSystem { status } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        Assert.Equal(["police-steward", "while suspended", "police-steward"], (await _receiver.WaitAsync(3)).Select(KeyOf));
        var disabled = await DisableAsync("1", 0);
        Assert.Equal("""{"id":"1","status":"DISABLED","statusReason":"r","secret":null}""", disabled.Body.GetProperty("data").GetProperty("disableWebhook").GetProperty("webhook").GetRawText());
        await TellAsync("afterwards");
        await Task.Delay(1500);
        Assert.Equal(3, _receiver.Calls.Count);
    }

    [Fact]
    public async Task Node_Should_TakeOver_When_TheOneThatHeldTheLeaseDied()
    {
        await RegisterAsync();
        await using (var context = _server.Database().CreateContext())
        {
            var queue = await context.WebhookQueues.SingleAsync();
            (queue.LeaseHolder, queue.LeaseUntil) = ("a node that died", _time.GetUtcNow().AddSeconds(30));
            await context.SaveChangesAsync();
        }

        await TellAsync("1");
        await Task.Delay(2000);
        Assert.Empty(_receiver.Calls);
        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(["1"], (await _receiver.WaitAsync(1)).Select(KeyOf));
    }

    [Fact]
    public async Task Webhook_Should_GoOnWhereItStood_When_TheServerStartsAnew()
    {
        var isUp = true;
        _receiver.Answer = (response, _) =>
        {
            response.StatusCode = isUp ? 200 : 502;
            return Task.CompletedTask;
        };
        var secret = await RegisterAsync();
        await TellAsync("1");
        await _receiver.WaitAsync(1);
        isUp = false;
        await TellAsync("2");
        await _receiver.WaitAsync(2);
        await WebhookAsync(webhook => webhook.GetProperty("attempts").GetInt32() == 1);
        await _server.StopAsync();
        isUp = true;
        _time.Advance(TimeSpan.FromMinutes(1));

        await using var second = await SecondAsync();
        var calls = await _receiver.WaitAsync(3);

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

        await _receiver.WaitAsync(60);
        await Task.Delay(2000);

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"{i}"), _receiver.Calls.Select(KeyOf));
    }

    [Fact]
    public async Task Registration_Should_ShowTheKeyOnce_AndBeAnsweredAlike_When_ItIsSentAgainWithItsKey()
    {
        var first = await AskToRegisterAsync(_receiver.Url, key: "k");
        var again = await AskToRegisterAsync(_receiver.Url, key: "k");

        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.StartsWith("whsec_", Webhook(first).GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(Webhook(first).GetProperty("secret").GetString()![6..]).Length);
        var listed = await _server.GovernanceAsync("webhooks { totalCount nodes { secret } }", ClockServer.Police, Scopes.Steward);
        Assert.Equal("""{"totalCount":1,"nodes":[{"secret":null}]}""", listed.GetProperty("webhooks").GetRawText());
    }

    [Fact]
    public async Task Registration_Should_BeRefused_When_ItIsNotForTheCaller()
    {
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, "civil-affairs-steward")));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, "nobody")));
        Assert.Equal("OTHER_DEPARTMENT", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, ClockServer.Police, ClockServer.Admin, Scopes.Admin)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, "civil-affairs-steward", "civil-affairs-relief", Scopes.Read)));
        Assert.Equal("TOKEN_REQUIRED", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, null, null, Scopes.None)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url, null, "civil-affairs-relief", Scopes.Read)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url + "2", "civil-affairs-relief", "civil-affairs-steward", Scopes.Steward)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("http://example.gov.cn/hook")]
    [InlineData("https://name:word@example.gov.cn/hook")]
    [InlineData("https://169.254.169.254/latest")]
    public async Task Registration_Should_BeRefused_When_TheAddressMayNotBeCalled(string url) =>
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await AskToRegisterAsync(url)));

    [Fact]
    public async Task Registration_Should_BeRefused_When_ThereAreTooManyOrTheSame()
    {
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await AskToRegisterAsync("https://example.gov.cn/" + new string('a', 1000))));
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync($"{_receiver.Url}{i}")));
            Assert.Equal("ALREADY_EXISTS", ClockServer.CodeOf(await AskToRegisterAsync($"{_receiver.Url}{i}")));
        }

        Assert.Equal("WEBHOOKS_TOO_MANY", ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url)));
        Assert.Null(ClockServer.CodeOf(await DisableAsync("1", 0)));
        Assert.Null(ClockServer.CodeOf(await AskToRegisterAsync(_receiver.Url)));
    }

    [Fact]
    public async Task Registration_Should_HappenOnce_When_ManyAskAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskToRegisterAsync(_receiver.Url)));

        Assert.Single(answers, answer => ClockServer.CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => ClockServer.CodeOf(answer) == "ALREADY_EXISTS"));
    }

    [Fact]
    public async Task Disabling_Should_BeRefused_When_ItIsNotTheCallersOrNotSo()
    {
        await RegisterAsync();

        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("1", 0, client: "civil-affairs-steward")));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("2", 0)));
        Assert.Equal("NOT_FOUND", ClockServer.CodeOf(await DisableAsync("one", 0)));
        Assert.Equal("REVISION_CONFLICT", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Equal("INPUT_INVALID", ClockServer.CodeOf(await DisableAsync("1", 0, " ")));
        Assert.Null(ClockServer.CodeOf(await DisableAsync("1", 0, client: ClockServer.Admin, scopes: Scopes.Admin)));
        Assert.Equal("TRANSITION_FORBIDDEN", ClockServer.CodeOf(await DisableAsync("1", 1)));
        Assert.Empty((await _server.GovernanceAsync("webhooks { nodes { id } }", "civil-affairs-steward", Scopes.Steward)).GetProperty("webhooks").GetProperty("nodes").EnumerateArray());
        Assert.Empty((await _server.GovernanceAsync("deliveries(webhook: \"1\") { nodes { attempts } }", "civil-affairs-steward", Scopes.Steward)).GetProperty("deliveries").GetProperty("nodes").EnumerateArray());
    }

    private static JsonElement Webhook((int Status, JsonElement Body) answer) => answer.Body.GetProperty("data").GetProperty("registerWebhook").GetProperty("webhook");

    private static string KeyOf(ReceivedCall call) => JsonDocument.Parse(call.Body).RootElement.GetProperty("data").GetProperty("matter").GetProperty("key").GetString()!;

    private static string Told(JsonElement webhook) =>
        JsonSerializer.Serialize(new { attempts = webhook.GetProperty("attempts"), lastOutcome = webhook.GetProperty("lastOutcome"), lastStatus = webhook.GetProperty("lastStatus") });

    /// <summary>The signature as the specification has a receiver compute it.</summary>
    private static string Sign(string secret, ReceivedCall call)
    {
        var signed = Encoding.UTF8.GetBytes($"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.").Concat(call.Body).ToArray();
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed))}";
    }

    private async Task<string> RegisterAsync(string? url = null)
    {
        var answer = await AskToRegisterAsync(url ?? _receiver.Url);
        Assert.Null(ClockServer.CodeOf(answer));
        return Webhook(answer).GetProperty("secret").GetString()!;
    }

    private Task<(int Status, JsonElement Body)> AskToRegisterAsync(
        string url, string? system = null, string? client = ClockServer.Police, Scopes scopes = Scopes.Steward, string? key = null) =>
        _server.AskAsync(Register, new { url, system, key }, client, scopes);

    private Task<(int Status, JsonElement Body)> DisableAsync(string webhook, int revision, string reason = "r", string client = ClockServer.Police, Scopes scopes = Scopes.Steward) =>
        _server.AskAsync(Disable, new { webhook, revision, reason }, client, scopes);

    /// <summary>Waits until one of the webhooks stands so.</summary>
    private async Task<JsonElement> WebhookAsync(Func<JsonElement, bool> isSo, CatalogServer? server = null)
    {
        for (var i = 0; i < 200; i++)
        {
            var listed = await (server ?? _server).GovernanceAsync("webhooks { nodes { id status statusReason lastDelivered attempts failingSince nextAttemptAt lastOutcome lastStatus } }", ClockServer.Police, Scopes.Steward);
            foreach (var webhook in listed.GetProperty("webhooks").GetProperty("nodes").EnumerateArray().Where(isSo))
            {
                return webhook;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("No webhook stands so.");
    }

    private async Task<DisposableServer> SecondAsync()
    {
        var second = ClockServer.Create(_time, $"--ConnectionStrings:Catalog=Data Source={_server.DatabasePath}");
        await second.InitializeAsync();
        return new DisposableServer(second);
    }

    private async Task TellAsync(string key, string department = ClockServer.PoliceDepartment, CatalogServer? server = null)
    {
        await using var context = (server ?? _server).Database().CreateContext();
        Outbox.Add(context, NotificationKind.Overdue, department, new Matter(MatterKind.ApplicationItem, key), _time.GetUtcNow());
        await context.SaveChangesAsync();
    }

    private sealed class DisposableServer(CatalogServer server) : IAsyncDisposable
    {
        public CatalogServer Server => server;

        public ValueTask DisposeAsync() => new(server.DisposeAsync());
    }
}
