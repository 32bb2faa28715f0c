using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Storage;
using Catalog.Tests.Authentication;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Http;

/// <summary>What a failing request leaves behind: its trace, and nothing of what it asked.</summary>
public sealed class TraceTests : IAsyncLifetime, IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    private const string Query =
        $$"""query Secretly($n: CitizenIdNumber!) @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: $n) { householdRegistration { name } } other: person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""";

    private readonly CatalogServer _server = new()
    {
        Settings =
        [
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace",
            "--Logging:Console:LogLevel:Default=None",
        ],
    };
    private readonly TestLog _log = new();
    private readonly ConcurrentQueue<string> _activities = new();
    private ActivityListener? _listener;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose()
    {
        _listener?.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Failure_Should_TellItsTraceInAnswerAndLog_When_TheCallerHasOne()
    {
        await BreakAsync();

        var (status, traceId, text) = await PostAsync($"00-{Trace}-00f067aa0ba902b7-01");

        Assert.Equal((500, Trace), (status, traceId));
        Assert.Contains("INTERNAL_ERROR", text, StringComparison.Ordinal);
        Assert.Single(_log.Lines, line => line.Contains($"A request failed, trace {Trace}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData($"00-{Trace}-00f067aa0ba902b7")]
    [InlineData($"00-{Trace}-0000000000000000-01")]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01")]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01")]
    [InlineData($"ff-{Trace}-00f067aa0ba902b7-01")]
    [InlineData($"00-{Trace}-00f067aa0ba902b7-01-more")]
    public async Task Failure_Should_HaveATraceOfItsOwn_When_TheCallersIsNone(string? traceParent)
    {
        await BreakAsync();

        var (status, traceId, _) = await PostAsync(traceParent);

        Assert.Equal(500, status);
        Assert.Matches("^[0-9a-f]{32}$", traceId);
        Assert.NotEqual(Trace, traceId);
        Assert.Single(_log.Lines, line => line.Contains($"A request failed, trace {traceId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_Should_TellNoTrace_When_TheFaultIsTheCallers()
    {
        var (status, traceId, text) = await PostAsync($"00-{Trace}-00f067aa0ba902b7-01", "{ nothing }");

        Assert.Equal((200, string.Empty), (status, traceId));
        Assert.DoesNotContain(Trace, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LogAndActivities_Should_TellNothingOfTheRequest_When_ItFailsInside(bool isGet)
    {
        Listen();
        await BreakAsync();
        using var http = _server.Client();
        http.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        var variables = $$"""{"n":"{{CatalogServer.IdNumber}}"}""";
        var address = $"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString(variables)}";

        using var response = isGet
            ? await http.GetAsync(new Uri(address, UriKind.Relative))
            : await http.PostAsJsonAsync("/graphql", new { query = Query, variables = new { n = CatalogServer.IdNumber } });
        // The server's last lines come after the answer.
        await _server.StopAsync();

        Assert.Equal(500, (int)response.StatusCode);
        AssertTraceLevel();
        Assert.Contains(_activities, activity => activity.Contains(Trace, StringComparison.Ordinal));
        foreach (var line in _log.Lines.Concat(_activities))
        {
            foreach (var secret in (string[])[CatalogServer.IdNumber, "Secretly", "householdRegistration {", "query=", "LB-0001", Uri.EscapeDataString("{")])
            {
                Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Log_Should_TellNothingOfTheRequest_When_ItsLineIsMalformed()
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(_server.Address.Host, _server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"GET /graphql?query={{ person(idNumber: \"{CatalogServer.IdNumber}\") }} HTTP/1.1\r\nHost: x\r\n\r\n"));
        using var reader = new StreamReader(stream);

        Assert.Contains("400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await _server.StopAsync();
        AssertTraceLevel();
        Assert.All(_log.Lines, line => Assert.DoesNotContain(CatalogServer.IdNumber, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Activity_Should_ContinueTheCallersTrace_When_ARequestSucceeds()
    {
        Listen();
        using var http = _server.Client();
        http.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        using var response = await http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
        await _server.StopAsync();

        Assert.Contains(_activities, activity => activity.StartsWith($"{Trace} 00f067aa0ba902b7 ", StringComparison.Ordinal));
    }

    /// <summary>The server's own lines below Information are there.</summary>
    private void AssertTraceLevel() =>
        Assert.Contains(_log.Lines, line => line.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));

    /// <summary>Listens as an operator's telemetry would, that records all it is given.</summary>
    private void Listen()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _activities.Enqueue(
                $"{activity.TraceId} {activity.ParentSpanId} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.Select(one => $"{one.Name} {string.Join(' ', one.Tags)}"))} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Has a register fail inside, with an exception whose message quotes the person's number.</summary>
    private async Task BreakAsync()
    {
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        await context.Database.ExecuteSqlRawAsync(
            """
            ALTER TABLE "record_HouseholdRegistration" RENAME TO "Gone";
            CREATE VIEW "record_HouseholdRegistration" AS SELECT _id, _subject, _division, json_extract(char(123, 125), _subject) AS name FROM "Gone";
            """);
    }

    private async Task<(int Status, string TraceId, string Text)> PostAsync(string? traceParent, string query = Query)
    {
        using var http = _server.Client();
        if (traceParent is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("traceparent", traceParent);
        }

        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables = new { n = CatalogServer.IdNumber } });
        var text = await response.Content.ReadAsStringAsync();
        var extensions = JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("extensions");
        return ((int)response.StatusCode, extensions.TryGetProperty("traceId", out var traceId) ? traceId.GetString()! : string.Empty, text);
    }
}
