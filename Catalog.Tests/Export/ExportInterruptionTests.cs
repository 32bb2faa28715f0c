using System.Text;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Domain.Auditing;
using Catalog.Domain.Exports;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Export;

/// <summary>What becomes of an export that does not come to its end: nobody takes it for whole, and it can go on.</summary>
public sealed class ExportInterruptionTests : IAsyncLifetime
{
    private readonly CatalogServer _server = new()
    {
        Settings = ["--Export:PageRows=10", "--Export:CheckpointInterval=00:00:00", "--Export:WriteTimeout=00:00:02", "--Limits:ConcurrentExports=1"],
    };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("revokeGrant", """id: "{0}", revision: 0, reason: "r" """, "GRANT_REVOKED")]
    [InlineData("suspendGrant", """id: "{0}", revision: 0, reason: "r" """, "GRANT_SUSPENDED")]
    [InlineData("suspendSystem", """clientId: "civil-affairs-relief", revision: 0, reason: "r" """, "SYSTEM_SUSPENDED")]
    [InlineData("suspendUse", """id: "U-2", revision: 0, reason: "r" """, "USE_NOT_APPROVED")]
    [InlineData("changeSystem", """clientId: "civil-affairs-relief", revision: 0, scopes: ["catalog.steward"] """, "SCOPE_REQUIRED")]
    public async Task Export_Should_StopAtOnce_When_AMutationTakesWhatItRestsOn(string mutation, string input, string reason)
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Wide);
        await using var body = await response.Content.ReadAsStreamAsync();
        await ReadSomeAsync(body, 100_000);
        var (_, manifest) = await ExportClient.ManifestAsync(_server, ExportClient.IdOf(response), "data-office-admin", Scopes.Admin);
        var grant = manifest.GetProperty("items")[1].GetProperty("grants")[0].GetString()!;

        var (_, changed) = await _server.AskAsync(
            $"mutation {{ {mutation}(input: {{ {input.Replace("{0}", grant, StringComparison.Ordinal)} }}) {{ __typename }} }}", client: "data-office-admin", scopes: Scopes.Admin);
        Assert.False(changed.TryGetProperty("errors", out _), changed.GetRawText());

        await Assert.ThrowsAnyAsync<IOException>(() => ReadSomeAsync(body, int.MaxValue));
        var ended = await ExportClient.EndedAsync(_server, ExportClient.IdOf(response));
        Assert.Equal(("STOPPED", reason), (ended.GetProperty("outcome").GetString(), ended.GetProperty("reason").GetString()));
        Assert.InRange(ended.GetProperty("rows").GetInt32(), 10, 990);
        // The entry of a page stands before the page leaves: behind the answer of the mutation, there is none.
        var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).ToList();
        var change = entries.FindLastIndex(entry => entry is MutationAnswered);
        Assert.True(entries.FindLastIndex(entry => entry is ExportPageSent) < change);
        var end = Assert.Single(entries.OfType<ExportEnded>());
        Assert.Equal((ExportOutcome.Stopped, reason, ended.GetProperty("rows").GetInt64()), (end.Outcome, end.Reason, end.Count));
    }

    [Fact]
    public async Task Export_Should_GoOn_When_AGrantOfAnotherItemIsRevoked()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Wide);
        await using var body = await response.Content.ReadAsStreamAsync();
        var some = await ReadSomeAsync(body, 100_000);
        var (_, grants) = await _server.AskAsync("{ governance { grants(item: \"DisabilityRegistration.issueDate\", system: \"civil-affairs-relief\") { nodes { id revision } } } }", client: "data-office-admin", scopes: Scopes.Admin);
        var grant = grants.GetProperty("data").GetProperty("governance").GetProperty("grants").GetProperty("nodes")[0].GetProperty("id").GetString();
        var (_, changed) = await _server.AskAsync($"mutation {{ revokeGrant(input: {{ id: \"{grant}\", revision: 0, reason: \"r\" }}) {{ __typename }} }}", client: "data-office-admin", scopes: Scopes.Admin);
        Assert.False(changed.TryGetProperty("errors", out _), changed.GetRawText());

        Assert.Equal(1000, ExportClient.Lines([.. some, .. await ReadSomeAsync(body, int.MaxValue)]).Length);
        Assert.Equal("COMPLETE", (await ExportClient.EndedAsync(_server, ExportClient.IdOf(response))).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Export_Should_Stop_When_ItsTokenExpires()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Wide, token: _server.TokenOf(ExportClient.Relief, lifetime: TimeSpan.FromSeconds(3)));
        await using var body = await response.Content.ReadAsStreamAsync();
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            // Often a little: a client that rests for long is too slow.
            for (var i = 0; i < 32; i++)
            {
                await ReadSomeAsync(body, 150_000);
                await Task.Delay(125);
            }

            await ReadSomeAsync(body, int.MaxValue);
        });
        var ended = await ExportClient.EndedAsync(_server, ExportClient.IdOf(response));
        Assert.Equal(("STOPPED", "TOKEN_EXPIRED"), (ended.GetProperty("outcome").GetString(), ended.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Export_Should_BeBrokenOff_When_TheClientReadsNothing()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Wide);

        var ended = await ExportClient.EndedAsync(_server, ExportClient.IdOf(response));

        Assert.Equal(("BROKEN_OFF", "CLIENT_TOO_SLOW"), (ended.GetProperty("outcome").GetString(), ended.GetProperty("reason").GetString()));
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Export_Should_ReadNoMore_When_TheClientIsGone()
    {
        var response = await ExportClient.OpenAsync(_server, ExportClient.Wide);
        var id = ExportClient.IdOf(response);
        await ReadSomeAsync(await response.Content.ReadAsStreamAsync(), 100_000);
        response.Dispose();

        var ended = await ExportClient.EndedAsync(_server, id);

        Assert.Equal(("BROKEN_OFF", "CLIENT_GONE"), (ended.GetProperty("outcome").GetString(), ended.GetProperty("reason").GetString()));
        Assert.IsType<ExportEnded>(WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).Last(entry => entry is ExportPageSent or ExportEnded));
        Assert.InRange(ended.GetProperty("rows").GetInt32(), 1, 990);
    }

    [Fact]
    public async Task Export_Should_BeBrokenOff_When_TheServerStops()
    {
        var path = _server.AuditPath;
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Wide);
        await ReadSomeAsync(await response.Content.ReadAsStreamAsync(), 100_000);

        await _server.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));

        var end = Assert.Single(WrittenEntry.All(path).Select(written => written.Entry).OfType<ExportEnded>());
        Assert.Equal((ExportOutcome.BrokenOff, "SERVER_STOPPING"), (end.Outcome, end.Reason));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Rest_Should_BeExactlyTheRest_When_AConnectionIsCutWhileRowsAreAdded(string format)
    {
        var address = $"/export?format={format}";
        var response = await ExportClient.OpenAsync(_server, ExportClient.Wide, address: address);
        var id = ExportClient.IdOf(response);
        var received = await ReadSomeAsync(await response.Content.ReadAsStreamAsync(), 1_234_567);
        response.Dispose();
        await ExportClient.EndedAsync(_server, id);
        await AddRowsAsync(25);

        var (_, manifest) = await ExportClient.ManifestAsync(_server, $"{id}?bytes={received.Length}", ExportClient.Relief);
        var resume = manifest.GetProperty("resume");
        var kept = received[..resume.GetProperty("bytes").GetInt32()];
        var rest = await ExportClient.ReadAsync(_server, ExportClient.Wide, address: $"{address}&after={resume.GetProperty("cursor").GetString()}");

        Assert.InRange(kept.Length, 900_000, received.Length);
        Assert.Equal(resume.GetProperty("rows").GetInt32(), Encoding.UTF8.GetString(kept).Count(character => character == '\n') - (format == "csv" ? 1 : 0));
        // As if it had been sent at once, now.
        var whole = await ExportClient.ReadAsync(_server, ExportClient.Wide, address: address);
        Assert.True(whole.AsSpan().SequenceEqual((byte[])[.. kept, .. rest]));
        Assert.Equal(1025, Encoding.UTF8.GetString(whole).Count(character => character == '\n') - (format == "csv" ? 1 : 0));
    }

    [Fact]
    public async Task Place_Should_BeTheBeginning_When_NothingWasReceivedOrTheFileIsParquet()
    {
        var response = await ExportClient.OpenAsync(_server, ExportClient.Households, address: "/export?format=parquet");
        var length = (await response.Content.ReadAsByteArrayAsync()).Length;
        foreach (var bytes in new[] { 0, length })
        {
            var (_, manifest) = await ExportClient.ManifestAsync(_server, $"{ExportClient.IdOf(response)}?bytes={bytes}");
            Assert.Equal("""{"bytes":0,"rows":0,"cursor":null}""", manifest.GetProperty("resume").GetRawText());
        }
    }

    [Fact]
    public async Task Export_Should_BeRefused_When_TheSystemHasAsManyAsItMay()
    {
        var first = await ExportClient.OpenAsync(_server, ExportClient.Wide);
        var id = ExportClient.IdOf(first);
        using var second = await ExportClient.OpenAsync(_server, ExportClient.Households);
        Assert.Equal(TimeSpan.FromSeconds(10), second.Headers.RetryAfter!.Delta);
        Assert.Equal((429, "EXPORTS_TOO_MANY"), await ExportClient.RefusalAsync(second));
        Assert.NotEmpty(await ExportClient.ReadAsync(_server, $"query {ExportClient.StatisticsUse} {{ enterpriseRegistrations {{ nodes {{ enterpriseName }} }} }}", ExportClient.Statistics));

        first.Dispose();
        await ExportClient.EndedAsync(_server, id);
        // The place is given back a moment behind the end.
        for (var tries = 0; tries < 50; tries++)
        {
            using var third = await ExportClient.OpenAsync(_server, ExportClient.Households);
            if (third.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The place was never given back.");
    }

    private async Task AddRowsAsync(int count)
    {
        await using var database = _server.Databases.OpenCatalog();
        var items = _server.Services.GetRequiredService<CatalogueKeeper>().Current.FindResource("HouseholdRegistration")!.Items;
        var copied = string.Join(", ", items.Select(item => item.Field).Append("_division").Select(_server.Databases.Quote));
        var table = _server.Databases.Quote("record_HouseholdRegistration");
        await using var add = database.CreateCommand();
        add.CommandText = $"INSERT INTO {table} (_subject, {copied}) SELECT CONCAT('X', substr(_subject, 2)), {copied} FROM {table} ORDER BY _id LIMIT {count}";
        Assert.Equal(count, await add.ExecuteNonQueryAsync());
    }

    private static async Task<byte[]> ReadSomeAsync(Stream body, int atMost)
    {
        using var received = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (received.Length < atMost)
        {
            var read = await body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, atMost - received.Length)));
            if (read == 0)
            {
                break;
            }

            received.Write(buffer, 0, read);
        }

        return received.ToArray();
    }
}
