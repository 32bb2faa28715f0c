using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Notifications.Webhooks;
using Catalog.Tests.Auditing.Crashes;
using Catalog.Tests.Calendar;

namespace Catalog.Tests.Notifications.Webhooks;

/// <summary>The real process, killed while it calls a webhook.</summary>
public sealed class WebhookCrashTests : IDisposable
{
    private const int Count = 30;
    private const string Register = "mutation($url: String!) { registerWebhook(input: { url: $url }) { webhook { id } } }";

    private readonly CrashingCatalog _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task EveryNotification_Should_ArriveInOrder_When_TheServerIsKilledWhileItSends()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        // The sixth is on its way when the server is killed.
        var killed = new TaskCompletionSource();
        receiver.Answer = (_, _) => receiver.Calls.Count > 5 ? killed.Task : Task.CompletedTask;
        await using (var first = _catalog.Start("--Notifications:CallTimeout=00:00:20"))
        {
            var address = await CrashingCatalog.ReadyAsync(first);
            await AskAsync(address, "civil-affairs-steward", Scopes.Steward, Register, new { url = receiver.Url });
            for (var i = 0; i < Count; i++)
            {
                var verb = i % 2 == 0 ? "suspendSystem" : "resumeSystem";
                await AskAsync(address, ClockServer.Admin, Scopes.Admin, $"mutation {{ {verb}(input: {{ clientId: \"civil-affairs-relief\", revision: {i}, reason: \"r\" }}) {{ registeredSystem {{ status }} }} }}", null);
            }

            await receiver.WaitAsync(6);
            await first.KillAsync();
        }

        killed.SetResult();
        await using var second = _catalog.Start();
        await CrashingCatalog.ReadyAsync(second);
        await receiver.WaitAsync(Count + 1, WebhookRun.Lease + TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(3));

        var arrived = receiver.Calls.Select(call => int.Parse(JsonDocument.Parse(call.Body).RootElement.GetProperty("data").GetProperty("id").GetString()!, null)).ToList();
        // Of that one nobody knows whether it arrived: it comes again, and nothing else does.
        Assert.Equal(Enumerable.Range(1, Count).Append(6).Order(), arrived);
        await second.TerminateAsync();
        Assert.Equal(0, (await second.EndAsync()).Code);
    }

    private async Task AskAsync(Uri address, string client, Scopes scopes, string query, object? variables)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _catalog.Token(client, scopes));
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
    }
}
