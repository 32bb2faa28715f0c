using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Export;

/// <summary>Asks for exports as a program would.</summary>
internal static class ExportClient
{
    public const string Relief = "civil-affairs-relief";
    public const string Statistics = "statistics-reference";
    public const string ReliefUse = """@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002")""";
    public const string StatisticsUse = """@use(purpose: WORK_REFERENCE, legalBasis: "LB-0004")""";

    /// <summary>Eight items, of which one is masked in most rows and one is denied.</summary>
    public const string Households = $"query Relief {ReliefUse} {{ householdRegistrations {{ nodes {{ name idNumber sex township householdPoliceStation status until: cancellationDate photo }} }} }}";

    private static readonly string[] Long = [.. Enumerable.Range(0, 95).Select(i => $"n{i}_{new string('x', 90)}")];

    /// <summary>So many bytes a row that no buffer on the way holds all of them: some 10 MB.</summary>
    public static string Wide { get; } = $"query Wide {ReliefUse} {{ householdRegistrations {{ nodes {{ idNumber {string.Join(' ', Long.Select(alias => $"{alias}: name"))} }} }} }}";

    public static async Task<HttpResponseMessage> OpenAsync(
        CatalogServer server, string query, string? client = Relief, string address = "/export", string? accept = null, Scopes scopes = Scopes.Read, string? token = null, object? variables = null)
    {
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { query, variables }) };
        if (client is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? server.TokenOf(client, scopes));
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<byte[]> ReadAsync(CatalogServer server, string query, string client = Relief, string address = "/export", object? variables = null)
    {
        using var response = await OpenAsync(server, query, client, address, variables: variables);
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(body));
        return body;
    }

    public static async Task<string[]> LinesAsync(CatalogServer server, string query, string client = Relief, string address = "/export", object? variables = null) =>
        Lines(await ReadAsync(server, query, client, address, variables));

    public static string[] Lines(byte[] body) => System.Text.Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string IdOf(HttpResponseMessage response) => response.Headers.GetValues("Catalog-Export").Single();

    public static async Task<(int Status, JsonElement Body)> ManifestAsync(CatalogServer server, string id, string? client = Relief, Scopes scopes = Scopes.Read)
    {
        using var http = server.Client(client, scopes);
        using var response = await http.GetAsync($"/export/{id}");
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The manifest once the export has ended.</summary>
    public static async Task<JsonElement> EndedAsync(CatalogServer server, string id, string? client = "data-office-admin", Scopes scopes = Scopes.Admin)
    {
        for (var tries = 0; ; tries++)
        {
            var (_, manifest) = await ManifestAsync(server, id, client, scopes);
            if (manifest.GetProperty("outcome").GetString() != "RUNNING" || tries == 200)
            {
                return manifest;
            }

            await Task.Delay(100);
        }
    }

    public static async Task<(int Status, string? Code)> RefusalAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType!.MediaType);
            Assert.False(response.Headers.Contains("Catalog-Export"));
            return ((int)response.StatusCode, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    /// <summary>All rows of the same connection by pages of /graphql, as they stand there.</summary>
    public static async Task<List<JsonElement>> PagesAsync(CatalogServer server, string query, string client = Relief)
    {
        var rows = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var paged = query.Replace(" { nodes {", $"(first: 300{(after is null ? "" : $", after: \"{after}\"")}) {{ pageInfo {{ hasNextPage endCursor }} nodes {{", StringComparison.Ordinal);
            var (_, body) = await server.AskAsync(paged, client: client);
            var connection = body.GetProperty("data").EnumerateObject().Single().Value;
            rows.AddRange(connection.GetProperty("nodes").EnumerateArray());
            if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return rows;
            }

            after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
