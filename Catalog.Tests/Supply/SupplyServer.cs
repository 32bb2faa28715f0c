using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Supply;

/// <summary>A server as departments supply it.</summary>
internal static class SupplyServer
{
    public const string Police = "police-steward";
    public const string Household = "HouseholdRegistration";

    public static CatalogServer Create(params string[] settings) => new() { Settings = ["--Sample:Enabled=true", "--Limits:RequestsPerSecond=0", .. settings] };

    public static HttpRequestMessage Request(string resource, HttpContent content, string key, string type, string query = "")
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/supply/{resource}{query}") { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    public static Task<(HttpStatusCode Status, JsonElement Body)> SupplyAsync(
        this CatalogServer server, string body, string key = "k", string type = "application/jsonl", string query = "", string resource = Household, string client = Police, Scopes scopes = Scopes.Steward) =>
        server.SupplyAsync(Encoding.UTF8.GetBytes(body), key, type, query, resource, client, scopes);

    public static async Task<(HttpStatusCode Status, JsonElement Body)> SupplyAsync(
        this CatalogServer server, byte[] body, string key = "k", string type = "application/jsonl", string query = "", string resource = Household, string? client = Police, Scopes scopes = Scopes.Steward, string? encoding = null)
    {
        using var http = server.Client(client, scopes);
        using var content = new ByteArrayContent(body);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var request = Request(resource, content, key, type, query);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public static string CodeOf((HttpStatusCode Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "none";

    /// <summary>The reasons of rejections: line, item, class, code.</summary>
    public static IEnumerable<string> Reasons((HttpStatusCode Status, JsonElement Body) answer) => answer.Body.GetProperty("rejections").EnumerateArray()
        .Select(reason => $"{reason.GetProperty("line")} {reason.GetProperty("item")} {reason.GetProperty("code")}: {reason.GetProperty("valueClass")}");

    public static long Count((HttpStatusCode Status, JsonElement Body) answer, string what) => answer.Body.GetProperty("supply").GetProperty(what).GetInt64();

    public static string Text((HttpStatusCode Status, JsonElement Body) answer, string what) => answer.Body.GetProperty("supply").GetProperty(what).ToString();

    /// <summary>One value of the records of a register.</summary>
    public static async Task<List<string?>> ValuesAsync(this CatalogServer server, string column, string where = "1 = 1", string table = $"record_{Household}")
    {
        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var text = $"SELECT CAST({column} AS CHAR) AS Value FROM {table} WHERE {where} ORDER BY _id";
        return await context.Database.SqlQueryRaw<string?>(text).ToListAsync();
    }

    /// <summary>The supply that was sent with a key, as the books have it.</summary>
    public static async Task<SupplyRow?> SupplyRowAsync(this CatalogServer server, string key)
    {
        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        return await context.Supplies.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key);
    }

    /// <summary>How many of the made-up records are there.</summary>
    public static async Task<int> CountAsync(this CatalogServer server, string table = $"record_{Household}") =>
        (await server.ValuesAsync("_id", "idNumber LIKE '110105____0102%'", table)).Count;

    /// <summary>Lets the hold of whoever supplies a register lapse, as if it had not been heard of for long.</summary>
    public static async Task LapseAsync(this CatalogServer server, string resource = Household)
    {
        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor);
        var turn = await context.SupplyTurns.SingleAsync(row => row.Resource == resource);
        turn.Until = turn.Until.AddHours(-1);
        await context.SaveChangesAsync();
    }

    public static byte[] Compress(byte[] content)
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return body.ToArray();
    }

    /// <summary>A household record of the person with that number among the made-up ones.</summary>
    public static string Row(int person, string name = "张三") => $$"""{"name":"{{name}}","idNumber":"{{Number(person)}}","sex":"MALE"}""";

    /// <summary>A citizen's number that no sample person has: all are born on the second of January.</summary>
    public static string Number(int person)
    {
        var digits = string.Create(null, $"110105{1900 + (person / 1000 % 100):0000}0102{person % 1000:000}");
        return digits + Domain.Subjects.CitizenIdNumber.CheckCharacter(digits);
    }

    public static string Rows(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(person => Row(person) + "\n"));
}
