using System.Net.Sockets;
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

namespace Catalog.Tests.Notifications.Streams;

public sealed class NotificationStreamTests : IAsyncLifetime
{
    private readonly CatalogServer _server = ClockServer.Create(
        TimeProvider.System, "--Notifications:Heartbeat=00:00:01", "--Notifications:WriteTimeout=00:00:02", "--Notifications:StreamsPerSystem=2");

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Stream_Should_SendWhatFollows_When_ItIsOpen()
    {
        await TellAsync(ClockServer.PoliceDepartment, "before");
        await using var stream = await OpenAsync();
        Assert.Equal(200, stream.Status);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType!.MediaType);

        await TellAsync("civil-affairs", "of another");
        await TellAsync(ClockServer.PoliceDepartment, "17");

        var next = (await stream.NextAsync())!;
        Assert.Equal(("3", "OVERDUE"), (next["id"], next["event"]));
        var data = JsonDocument.Parse(next["data"]).RootElement;
        Assert.Equal("""{"kind":"APPLICATION_ITEM","key":"17"}""", data.GetProperty("matter").GetRawText());
        Assert.Equal("3 OVERDUE public-security", $"{data.GetProperty("id").GetString()} {data.GetProperty("kind").GetString()} {data.GetProperty("department").GetString()}");
    }

    [Fact]
    public async Task Stream_Should_GoOnBehindTheLastEvent_When_TheClientComesAgain()
    {
        for (var i = 1; i <= 250; i++)
        {
            await TellAsync(ClockServer.PoliceDepartment, $"{i}");
        }

        await using (var all = await OpenAsync("0"))
        {
            for (var i = 1; i <= 250; i++)
            {
                Assert.Equal($"{i}", (await all.NextAsync())!["id"]);
            }
        }

        await using var rest = await OpenAsync("248");
        Assert.Equal("249", (await rest.NextAsync())!["id"]);
        Assert.Equal("250", (await rest.NextAsync())!["id"]);
    }

    [Fact]
    public async Task Entries_Should_TellOfTheOpeningAndOfAllThatIsSent()
    {
        await TellAsync(ClockServer.PoliceDepartment, "1");
        await TellAsync(ClockServer.PoliceDepartment, "2");
        await using (var stream = await OpenAsync("0"))
        {
            await stream.NextAsync();
            await stream.NextAsync();
            var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).OfType<NotificationsStreamed>().ToList();

            Assert.Equal([(0L, (long?)null, 0L), (0L, 2L, 2L)], entries.Select(entry => (entry.After, entry.Last, entry.Count)));
            Assert.All(entries, entry => Assert.Equal((ClockServer.Police, ClockServer.PoliceDepartment, "127.0.0.1"), (entry.System!.Value, entry.Department!.Value, entry.Address)));
            Assert.Single(entries.Select(entry => entry.Trace).Distinct());
        }
    }

    [Fact]
    public async Task Stream_Should_SayThatItIsThere_When_NothingHappens()
    {
        await using var stream = await OpenAsync();

        Assert.Equal(": ", await stream.LineAsync());
        Assert.Equal(string.Empty, await stream.LineAsync());
        Assert.Equal(": ", await stream.LineAsync());
    }

    [Fact]
    public async Task Stream_Should_End_When_NoScopeIsRegisteredForItAnyMore()
    {
        await using var stream = await OpenAsync();
        var (_, changed) = await _server.AskAsync(
            "mutation { changeSystem(input: { clientId: \"police-steward\", revision: 0, scopes: [\"catalog.audit\"] }) { registeredSystem { scopes } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        await TellAsync(ClockServer.PoliceDepartment, "afterwards");

        Assert.False(changed.TryGetProperty("errors", out _), changed.GetRawText());
        Assert.DoesNotContain("afterwards", await RestAsync(stream), StringComparison.Ordinal);
        await using var again = await OpenAsync();
        Assert.Equal(403, again.Status);
    }

    [Fact]
    public async Task Stream_Should_End_When_ItsSystemIsSuspended()
    {
        await using var stream = await OpenAsync();
        await _server.AskAsync("mutation { suspendSystem(input: { clientId: \"police-steward\", revision: 0, reason: \"r\" }) { registeredSystem { status } } }", client: ClockServer.Admin, scopes: Scopes.Admin);
        await TellAsync(ClockServer.PoliceDepartment, "afterwards");

        // Perhaps what was told of the suspension itself; never what came after.
        Assert.DoesNotContain("afterwards", await RestAsync(stream), StringComparison.Ordinal);
        await using var again = await OpenAsync();
        Assert.Equal(403, again.Status);
    }

    [Fact]
    public async Task Stream_Should_End_When_ItsTokenEnds()
    {
        await using var stream = await EventClient.OpenAsync(_server, _server.TokenOf(ClockServer.Police, Scopes.Steward, TimeSpan.FromSeconds(3)));
        Assert.Equal(200, stream.Status);

        var began = TimeProvider.System.GetTimestamp();
        await RestAsync(stream);

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stream_Should_End_When_TheServerStops()
    {
        await using var stream = await OpenAsync();
        await stream.LineAsync();

        var began = TimeProvider.System.GetTimestamp();
        await _server.StopAsync();

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await RestAsync(stream);
    }

    [Fact]
    public async Task Stream_Should_BeRefused_When_TheSystemHasAsManyAsItMay()
    {
        await using (await OpenAsync())
        await using (await OpenAsync())
        {
            await using var third = await OpenAsync();
            Assert.Equal((429, "STREAMS_TOO_MANY"), (third.Status, await CodeAsync(third)));
            await using var other = await EventClient.OpenAsync(_server, _server.TokenOf("housing-fund-loans"));
            Assert.Equal(200, other.Status);
        }

        // A place is given back when the server sees that the client is gone.
        for (var i = 0; ; i++)
        {
            await using var again = await OpenAsync();
            if (again.Status == 200)
            {
                return;
            }

            Assert.True(i < 100);
            await Task.Delay(50);
        }
    }

    [Theory]
    [InlineData(null, Scopes.None, null, 401, "TOKEN_REQUIRED")]
    [InlineData("police-steward", Scopes.Audit, null, 403, "GOVERNANCE_SCOPE_REQUIRED")]
    [InlineData("nobody-knows-me", Scopes.Steward, null, 403, "SYSTEM_UNKNOWN")]
    [InlineData("police-steward", Scopes.Steward, "x", 400, "LAST_EVENT_ID_INVALID")]
    [InlineData("police-steward", Scopes.Steward, "-1", 400, "LAST_EVENT_ID_INVALID")]
    [InlineData("police-steward", Scopes.Steward, "99999999999999999999", 400, "LAST_EVENT_ID_INVALID")]
    public async Task Stream_Should_BeRefused_When_TheCallerHasNoRight(string? client, Scopes scopes, string? after, int status, string code)
    {
        await using var stream = await EventClient.OpenAsync(_server, client is null ? null : _server.TokenOf(client, scopes), after);

        Assert.Equal((status, code), (stream.Status, await CodeAsync(stream)));
        var entry = Assert.IsAssignableFrom<OperationEntry>(WrittenEntry.All(_server.AuditPath)[^1].Entry);
        Assert.Equal([code], entry.Codes!);
        Assert.Equal(client, entry.System?.Value);
    }

    [Fact]
    public async Task Stream_Should_BeRefused_When_ItsTokenIsForged()
    {
        await using var stream = await EventClient.OpenAsync(_server, "e30.e30.AAAA");

        Assert.Equal((401, "TOKEN_INVALID"), (stream.Status, await CodeAsync(stream)));
        Assert.IsType<SignInFailed>(WrittenEntry.All(_server.AuditPath)[^1].Entry);
    }

    [Fact]
    public async Task Stream_Should_EndAndBeRefused_When_TheAuditCannotBeWritten()
    {
        await using var stream = await OpenAsync();
        Directory.Move(_server.AuditPath, _server.AuditPath + "-away");
        await File.WriteAllTextAsync(_server.AuditPath, "in the way");

        await TellAsync(ClockServer.PoliceDepartment, "unaudited");

        Assert.DoesNotContain("unaudited", await RestAsync(stream), StringComparison.Ordinal);
        await using var again = await OpenAsync("0");
        Assert.Equal((503, "AUDIT_UNAVAILABLE"), (again.Status, await CodeAsync(again)));
    }

    [Fact]
    public async Task Stream_Should_BeCutOff_When_TheClientDoesNotRead()
    {
        await using (var context = _server.Database().CreateContext())
        {
            for (var i = 0; i < 40_000; i++)
            {
                Outbox.Add(context, NotificationKind.Overdue, ClockServer.PoliceDepartment, new Matter(MatterKind.ApplicationItem, new string('9', Matter.MaxKeyLength)), TimeProvider.System.GetUtcNow());
            }

            await context.SaveChangesAsync();
        }

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(_server.Address.Host, _server.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /notifications HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_server.TokenOf(ClockServer.Police, Scopes.Steward)}\r\nLast-Event-ID: 0\r\n\r\n"));
        var before = 0L;
        for (var still = 0; still < 12; still++)
        {
            await Task.Delay(500);
            var sent = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).OfType<NotificationsStreamed>().Sum(entry => entry.Count);
            still = sent == before ? still : 0;
            before = sent;
        }

        // What the buffers of the network hold, and no more; the place is free again.
        Assert.InRange(before, 1, 39_999);
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        Assert.Equal((200, 200), (first.Status, second.Status));
    }

    private static async Task<string> CodeAsync(EventClient client) =>
        JsonDocument.Parse(await client.Response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private static async Task<string> RestAsync(EventClient stream)
    {
        var text = new StringBuilder();
        while (await stream.LineAsync() is { } line)
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }

    private Task<EventClient> OpenAsync(string? after = null) => EventClient.OpenAsync(_server, _server.TokenOf(ClockServer.Police, Scopes.Steward), after);

    private async Task TellAsync(string department, string key)
    {
        await using var context = _server.Database().CreateContext();
        Outbox.Add(context, NotificationKind.Overdue, department, new Matter(MatterKind.ApplicationItem, key), TimeProvider.System.GetUtcNow());
        await context.SaveChangesAsync();
    }
}
