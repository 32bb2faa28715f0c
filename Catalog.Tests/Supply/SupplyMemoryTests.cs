using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Auditing.Crashes;
using Catalog.Tests.Commands;

namespace Catalog.Tests.Supply;

/// <summary>The memory of the real process, while it takes what is too long.</summary>
[Trait("Provider", "Sqlite")]
public sealed class SupplyMemoryTests : IDisposable
{
    private const int Pieces = 400;

    private readonly CrashingCatalog _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task Memory_Should_StayAsItIs_When_ALineIsLongBeyondAllMeasure()
    {
        await using var process = _catalog.Start();
        using var http = new HttpClient { BaseAddress = await CrashingCatalog.ReadyAsync(process) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _catalog.Token(SupplyServer.Police, Scopes.Steward));
        await SendAsync(http, "warm", 8);
        var before = Peak(process);

        var body = await SendAsync(http, "long", Pieces);

        Assert.Equal((2, 1, 3), (body.GetProperty("supply").GetProperty("accepted").GetInt64(), body.GetProperty("supply").GetProperty("rejected").GetInt64(), body.GetProperty("supply").GetProperty("lastLine").GetInt64()));
        var reason = Assert.Single(body.GetProperty("rejections").EnumerateArray());
        Assert.Equal((2, "LINE_TOO_LONG"), (reason.GetProperty("line").GetInt32(), reason.GetProperty("code").GetString()));
        var grown = Peak(process) - before;
        Assert.True(grown < Pieces / 4, $"The peak has grown by {grown} MiB with a line of {Pieces} MiB.");
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, string key, int pieces)
    {
        using var content = new LongLine(pieces);
        using var request = SupplyServer.Request(SupplyServer.Household, content, key, "application/jsonl");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The most memory that it ever had, in MiB.</summary>
    private static long Peak(CatalogProcess process) => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture) / 1024;

    /// <summary>A row, a line of so many MiB, and a row.</summary>
    private sealed class LongLine(int pieces) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(new string('x', 1024 * 1024));
            await stream.WriteAsync(Encoding.UTF8.GetBytes(SupplyServer.Row(1) + "\n"));
            for (var i = 0; i < pieces; i++)
            {
                await stream.WriteAsync(piece);
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes("\n" + SupplyServer.Row(2)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
