using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Domain.TrustedOperations;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Http;

/// <summary>Requests that name their document by its hash, as clients send them.</summary>
internal static class HashRequest
{
    public static string Hash(string document) => DocumentHash.Of(document).Value;

    /// <summary>An automatic persisted query by POST.</summary>
    public static Task<(int Status, JsonElement Body)> PersistedAsync(
        this CatalogServer server, string hash, string? query = null, string? client = "housing-fund-loans", object? variables = null) =>
        server.PostAsync(new { query, variables, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } }, client);

    /// <summary>A persisted document by POST.</summary>
    public static Task<(int Status, JsonElement Body)> DocumentAsync(
        this CatalogServer server, string hash, string? query = null, string? client = "housing-fund-loans", object? variables = null) =>
        server.PostAsync(new { query, variables, documentId = $"sha256:{hash}" }, client);

    public static async Task<(int Status, JsonElement Body)> PostAsync(this CatalogServer server, object body, string? client)
    {
        using var http = server.Client(client);
        using var response = await http.PostAsJsonAsync("/graphql", body);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Any request by GET.</summary>
    public static async Task<(int Status, JsonElement Body)> GetAsync(
        this CatalogServer server, string? client, params (string Name, string Value)[] parameters)
    {
        using var http = server.Client(client);
        var address = "/graphql?" + string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The extensions of an automatic persisted query in the address of a GET.</summary>
    public static (string Name, string Value) Extensions(string hash) =>
        ("extensions", $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""");

    /// <summary>The code of the one error of a response without data.</summary>
    public static string? CodeOf(JsonElement body) =>
        body.TryGetProperty("data", out _)
            ? null
            : Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString();
}
