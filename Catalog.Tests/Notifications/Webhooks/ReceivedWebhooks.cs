using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Notifications;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Tests.Calendar;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Notifications.Webhooks;

/// <summary>A server with a receiver of webhooks beside it.</summary>
public abstract class ReceivedWebhooks : IAsyncLifetime
{
    private protected const string Register = "mutation($url: String!, $system: String, $key: String) { registerWebhook(input: { url: $url, system: $system }, key: $key) { webhook { id system url status secret revision } } }";
    private const string Disable = "mutation($webhook: String!, $revision: Int!, $reason: String!) { disableWebhook(input: { webhook: $webhook, revision: $revision, reason: $reason }) { webhook { id status statusReason secret } } }";

    protected ReceivedWebhooks() => Server = ClockServer.Create(Time, "--Notifications:WebhooksPerSystem=3", "--Notifications:CallTimeout=00:00:02");

    protected ShiftedTime Time { get; } = ClockServer.Monday();

    protected CatalogServer Server { get; }

    private protected WebhookReceiver Receiver { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Receiver = await WebhookReceiver.StartAsync();
        await Server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    protected static JsonElement Webhook((int Status, JsonElement Body) answer) => answer.Body.GetProperty("data").GetProperty("registerWebhook").GetProperty("webhook");

    private protected static string KeyOf(ReceivedCall call) => JsonDocument.Parse(call.Body).RootElement.GetProperty("data").GetProperty("matter").GetProperty("key").GetString()!;

    protected static string Told(JsonElement webhook) =>
        JsonSerializer.Serialize(new { attempts = webhook.GetProperty("attempts"), lastOutcome = webhook.GetProperty("lastOutcome"), lastStatus = webhook.GetProperty("lastStatus") });

    /// <summary>The signature as the specification has a receiver compute it.</summary>
    private protected static string Sign(string secret, ReceivedCall call)
    {
        var signed = Encoding.UTF8.GetBytes($"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.").Concat(call.Body).ToArray();
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed))}";
    }

    protected async Task<string> RegisterAsync(string? url = null)
    {
        var answer = await AskToRegisterAsync(url ?? Receiver.Url);
        Assert.Null(ClockServer.CodeOf(answer));
        return Webhook(answer).GetProperty("secret").GetString()!;
    }

    protected Task<(int Status, JsonElement Body)> AskToRegisterAsync(
        string url, string? system = null, string? client = ClockServer.Police, Scopes scopes = Scopes.Steward, string? key = null) =>
        Server.AskAsync(Register, new { url, system, key }, client, scopes);

    protected Task<(int Status, JsonElement Body)> DisableAsync(string webhook, int revision, string reason = "r", string client = ClockServer.Police, Scopes scopes = Scopes.Steward) =>
        Server.AskAsync(Disable, new { webhook, revision, reason }, client, scopes);

    /// <summary>Waits until one of the webhooks stands so.</summary>
    protected async Task<JsonElement> WebhookAsync(Func<JsonElement, bool> isSo, CatalogServer? server = null)
    {
        for (var i = 0; i < 200; i++)
        {
            var listed = await (server ?? Server).GovernanceAsync("webhooks { nodes { id status statusReason lastDelivered attempts failingSince nextAttemptAt lastOutcome lastStatus } }", ClockServer.Police, Scopes.Steward);
            foreach (var webhook in listed.GetProperty("webhooks").GetProperty("nodes").EnumerateArray().Where(isSo))
            {
                return webhook;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("No webhook stands so.");
    }

    private protected async Task<DisposableServer> SecondAsync()
    {
        var second = ClockServer.Create(Time, $"--ConnectionStrings:Catalog={Server.Databases.Catalog}");
        await second.InitializeAsync();
        return new DisposableServer(second);
    }

    protected async Task TellAsync(string key, string department = ClockServer.PoliceDepartment, CatalogServer? server = null)
    {
        await using var context = (server ?? Server).Database().CreateContext();
        Outbox.Add(context, NotificationKind.Overdue, department, new Matter(MatterKind.ApplicationItem, key), Time.GetUtcNow());
        await context.SaveChangesAsync();
    }
}
