using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Catalog.Api.Errors;

namespace Catalog.Api.Supply.Client;

/// <summary>Sends a file, again where the connection was lost or the server says so, and prints the report that comes at the end.</summary>
internal sealed class UploadRun(Upload upload, TimeProvider time, TextWriter output, TextWriter error, bool isTerminal)
{
    public const int AllTaken = 0;
    public const int Refused = 1;
    public const int SomeRejected = 2;

    private const int Width = 30;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private static readonly string[] Passing = [ErrorCodes.CatalogueChanged, ErrorCodes.ServerStopping, ErrorCodes.SupplyInProgress, ErrorCodes.RateLimited, ErrorCodes.ContentIncomplete];

    private long _begin = time.GetTimestamp();
    private TimeSpan _next;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (upload.Problem is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Refused;
        }

        await error.WriteLineAsync($"Key {upload.Key}: with --key it goes on where it broke off.");
        // Without a limit: it is answered when all of it was taken.
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        for (var i = 1; ; i++)
        {
            var (code, again) = await SendAsync(http, cancellation);
            if (code is { } ended)
            {
                return ended;
            }

            if (i >= upload.Tries)
            {
                await error.WriteLineAsync($"Given up. {again}");
                return Refused;
            }

            var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, i - 1), LongestPause.TotalSeconds));
            await error.WriteLineAsync($"{again} It is sent again in {pause.TotalSeconds:0} s.");
            await Task.Delay(pause, time, cancellation);
        }
    }

    /// <returns>The exit code; or, without one, why it is to be sent again.</returns>
    private async Task<(int? Code, string Again)> SendAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            (_begin, _next) = (time.GetTimestamp(), TimeSpan.Zero);
            await using var file = new CountedFile(upload.File.FullName, Report);
            using var request = Request(file);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            if (isTerminal)
            {
                await error.WriteLineAsync();
            }

            return await EndAsync(response.StatusCode, body);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
        {
            return (null, $"The connection was lost: {exception.Message}");
        }
    }

    private HttpRequestMessage Request(Stream file)
    {
        var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(upload.MediaType!, upload.Charset);
        if (upload.IsCompressed)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        var request = new HttpRequestMessage(HttpMethod.Post, upload.Address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", upload.Token);
        request.Headers.Add("Idempotency-Key", upload.Key);
        // What is refused at once is not sent before.
        request.Headers.ExpectContinue = true;
        return request;
    }

    private async Task<(int? Code, string Again)> EndAsync(HttpStatusCode status, string body)
    {
        JsonElement answer;
        try
        {
            answer = JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException)
        {
            return (null, $"The server answered {(int)status}.");
        }

        if (answer.TryGetProperty("errors", out var errors))
        {
            var first = errors[0];
            var code = first.GetProperty("extensions").GetProperty("code").GetString()!;
            var message = $"{code}: {first.GetProperty("message").GetString()}";
            if (status == HttpStatusCode.ServiceUnavailable || Passing.Contains(code))
            {
                return (null, message);
            }

            await error.WriteLineAsync(message);
            return (Refused, string.Empty);
        }

        await output.WriteLineAsync(body);
        var rejected = answer.GetProperty("supply").GetProperty("rejected").GetInt64();
        if (rejected > 0)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rejected:N0} rows were rejected; see /supplies/{answer.GetProperty("supply").GetProperty("id").GetString()}/rejections."));
        }

        return (rejected > 0 ? SomeRejected : AllTaken, string.Empty);
    }

    private void Report(long sent)
    {
        var elapsed = time.GetElapsedTime(_begin);
        if (elapsed < _next || upload.File.Length == 0)
        {
            return;
        }

        _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(3));
        var share = (double)sent / upload.File.Length;
        var left = share > 0 ? (elapsed / share) - elapsed : TimeSpan.Zero;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', (int)(share * Width)).PadRight(Width, '.')}] {share:P0}  {sent / 1_048_576.0:N1} MiB  {(int)left.TotalMinutes:00}:{left:ss} left");
        error.Write(isTerminal ? $"\r{text}" : text + Environment.NewLine);
    }
}
