using System.Net.Http.Headers;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Notifications.Streams;

/// <summary>Reads a stream of server-sent events as a program would.</summary>
internal sealed class EventClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader? _reader;

    private EventClient(HttpClient http, HttpResponseMessage response, StreamReader? reader) => (_http, _response, _reader) = (http, response, reader);

    public int Status => (int)_response.StatusCode;

    public HttpResponseMessage Response => _response;

    public static async Task<EventClient> OpenAsync(CatalogServer server, string? token, string? lastEventId = null)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/notifications");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventClient(http, response, response.IsSuccessStatusCode ? new StreamReader(await response.Content.ReadAsStreamAsync()) : null);
    }

    /// <summary>The fields of the next event, such as "id: 4", without its comments; null where the stream has ended.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> NextAsync()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await LineAsync() is { } line)
        {
            if (line.Length == 0 && fields.Count > 0)
            {
                return fields;
            }

            if (line.Length > 0 && line[0] != ':')
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                fields[line[..colon]] = line[(colon + 2)..];
            }
        }

        return null;
    }

    /// <summary>The next line, comments too; null where the stream has ended.</summary>
    public async Task<string?> LineAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            return await _reader!.ReadLineAsync(limit.Token);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        _response.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
