using System.Text;
using Catalog.Tests.Databases;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>A request on its way to a server, and the way on.</summary>
internal sealed class PlantedExchange(HttpRequestMessage request, ServerDatabases databases, Func<HttpRequestMessage, Task<HttpResponseMessage>> send)
{
    public HttpRequestMessage Request { get; } = request;

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage? other = null) => send(other ?? Request);

    /// <summary>The body of the request, or its address.</summary>
    public async Task<string> TextAsync() =>
        Request.Content is { } content ? await content.ReadAsStringAsync() : Uri.UnescapeDataString(Request.RequestUri!.Query);

    /// <summary>Sends the request, and changes the body that comes back.</summary>
    public async Task<HttpResponseMessage> ChangeAsync(Func<string, Task<string>> change)
    {
        var response = await SendAsync();
        var changed = new ByteArrayContent(Encoding.UTF8.GetBytes(await change(await response.Content.ReadAsStringAsync())));
        changed.Headers.ContentType = response.Content.Headers.ContentType;
        response.Content = changed;
        return response;
    }

    /// <summary>A text from the server's database.</summary>
    public async Task<string> ReadAsync(string sql, params IReadOnlyList<string> values)
    {
        await using var connection = databases.OpenCatalog();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            command.Add($"$p{i}", values[i]);
        }

        return $"{await command.ExecuteScalarAsync()}";
    }
}
