using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Auditing.Crashes;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Supply;

/// <summary>The real process, killed while it takes a supply.</summary>
[Trait("Provider", "Sqlite")]
public sealed class SupplyCrashTests : IDisposable
{
    private const int Count = 6000;
    private const int BatchRows = 200;

    private readonly CrashingCatalog _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task Supply_Should_LoseNothingAndResume_When_TheServerIsKilledAgainAndAgain()
    {
        var content = Encoding.UTF8.GetBytes(SupplyServer.Rows(0, Count));
        var (acknowledged, dice) = (0L, new Random(7));
        for (var i = 0; i < 3; i++)
        {
            await using var process = _catalog.Start("--Supply:Lease=00:00:01");
            using var http = Client(await CrashingCatalog.ReadyAsync(process));
            // The hold of the one that was killed lapses first.
            await Task.Delay(TimeSpan.FromSeconds(1.2));
            var sending = SendAsync(http, content);
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(150, 900)));
            acknowledged = await AcknowledgedAsync(http, acknowledged);
            await process.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => sending);
            var kept = Records();
            Assert.True(kept >= acknowledged, $"{acknowledged} were acknowledged, {kept} are there.");
            // Nothing half: batches are there whole.
            Assert.Equal(0, kept % BatchRows);
        }

        await using var last = _catalog.Start("--Supply:Lease=00:00:01");
        using var final = Client(await CrashingCatalog.ReadyAsync(last));
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        using var response = await SendAsync(final, content);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("supply");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((Count, Count / BatchRows), (body.GetProperty("accepted").GetInt64(), body.GetProperty("batches").GetInt32()));
        Assert.Equal(Count, Records());
    }

    private HttpClient Client(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _catalog.Token(SupplyServer.Police, Scopes.Steward));
        return http;
    }

    /// <summary>Sends the content slowly enough to be killed in its middle.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, byte[] content)
    {
        using var request = SupplyServer.Request(SupplyServer.Household, new SlowContent(content), "crash", "application/jsonl", $"?batch={BatchRows}");
        return await http.SendAsync(request);
    }

    private static async Task<long> AcknowledgedAsync(HttpClient http, long before)
    {
        using var response = await http.GetAsync(new Uri("/supplies?key=crash", UriKind.Relative));
        return response.StatusCode == HttpStatusCode.NotFound
            ? before
            : JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("supply").GetProperty("accepted").GetInt64();
    }

    private long Records()
    {
        using var connection = new SqliteConnection($"Data Source={_catalog.DatabasePath}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM record_HouseholdRegistration WHERE idNumber LIKE '110105____0102%'";
        return (long)command.ExecuteScalar()!;
    }

    private sealed class SlowContent(byte[] content) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < content.Length; at += 4096)
            {
                await stream.WriteAsync(content.AsMemory(at, Math.Min(4096, content.Length - at)));
                await stream.FlushAsync();
                await Task.Delay(20);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Length;
            return true;
        }
    }
}
