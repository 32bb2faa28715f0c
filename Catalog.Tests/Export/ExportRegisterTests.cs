using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Exports;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Export;

/// <summary>What the audit and the manifest tell of exports, and to whom.</summary>
public sealed class ExportRegisterTests : IAsyncLifetime
{
    private readonly CatalogServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Entries_Should_TellOfBeginningPagesAndEnd()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Households);
        var body = await response.Content.ReadAsByteArrayAsync();
        await ExportClient.EndedAsync(_server, ExportClient.IdOf(response));

        var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).Where(entry => entry is ExportBegun or ExportPageSent or ExportEnded).Cast<RequestEntry>().ToList();
        var begun = Assert.IsType<ExportBegun>(entries[0]);
        var ended = Assert.IsType<ExportEnded>(entries[^1]);
        var pages = entries[1..^1].Cast<ExportPageSent>().ToList();
        Assert.Equal((1, ExportFormat.JsonLines, false, "Relief", 0L), (begun.Export, begun.Format, begun.IsResumed, begun.Operation, begun.Rows));
        Assert.Equal(DenialReason.NotGranted, Assert.Single(begun.Decisions!.Denied).Reason);
        Assert.Equal(7, begun.Decisions.Allowed.Count);
        Assert.True(pages.Count > 1);
        Assert.Equal(1000, pages.Sum(page => page.Rows));
        Assert.Equal(1000, pages.SelectMany(page => page.Subjects!).Distinct().Count());
        Assert.All(pages, page => Assert.Equal((7, 0, begun.Use), (page.Decisions!.Allowed.Count, page.Decisions.Denied.Count, page.Use)));
        Assert.Equal((ExportOutcome.Complete, null, 1000L, (long)body.Length), (ended.Outcome, ended.Reason, ended.Count, ended.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(body)), ended.Digest);
        Assert.NotNull(ended.Cursor);
        Assert.Single(entries.Select(entry => (entry.Trace, entry.System, entry.Department, entry.Address)).Distinct());
        Assert.Equal((ExportClient.Relief, "127.0.0.1"), (ended.System!.Value, ended.Address));
    }

    [Fact]
    public async Task AccessLog_Should_HaveThePage_When_APersonIsInIt()
    {
        await ExportClient.ReadAsync(_server, ExportClient.Households);

        JsonElement nodes = default;
        for (var tries = 0; tries < 100 && (tries == 0 || nodes.GetArrayLength() == 0); tries++)
        {
            await Task.Delay(100);
            var (_, body) = await _server.AskAsync(
                $"{{ audit {{ accessLog(person: \"{CatalogServer.IdNumber}\") {{ nodes {{ asker {{ system {{ clientId }} }} use {{ purpose }} items {{ item {{ coordinate }} }} outcome isAuditLookUp }} }} }} }}",
                client: "data-office-audit", scopes: Scopes.Audit);
            nodes = body.GetProperty("data").GetProperty("audit").GetProperty("accessLog").GetProperty("nodes");
            nodes = JsonSerializer.SerializeToElement(nodes.EnumerateArray().Where(node => !node.GetProperty("isAuditLookUp").GetBoolean()));
        }

        var entry = Assert.Single(nodes.EnumerateArray());
        Assert.Equal((ExportClient.Relief, "ADMINISTRATIVE_BASIS", "ANSWERED"), (entry.GetProperty("asker").GetProperty("system").GetProperty("clientId").GetString(), entry.GetProperty("use").GetProperty("purpose").GetString(), entry.GetProperty("outcome").GetString()));
        Assert.Contains(entry.GetProperty("items").EnumerateArray(), item => item.GetProperty("item").GetProperty("coordinate").GetString() == "HouseholdRegistration.idNumber");
    }

    [Fact]
    public async Task Manifest_Should_TellAllOfIt_ToItsSystemAndTheOfficeAlone()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Households);
        var body = await response.Content.ReadAsByteArrayAsync();
        var id = ExportClient.IdOf(response);

        var (status, manifest) = await ExportClient.ManifestAsync(_server, id);

        Assert.Equal(200, status);
        Assert.Equal(
            [id, ExportClient.Relief, "civil-affairs", "ADMINISTRATIVE_BASIS", "LB-0002", "Relief", "HouseholdRegistration", "JSON_LINES", "COMPLETE", Convert.ToHexStringLower(SHA256.HashData(body))],
            new[] { "id", "system", "department", "purpose", "legalBasis", "operation", "resource", "format", "outcome", "digest" }.Select(name => manifest.GetProperty(name).GetString()!));
        Assert.Equal((1000, body.Length), (manifest.GetProperty("rows").GetInt32(), manifest.GetProperty("bytes").GetInt32()));
        Assert.Equal("NOT_GRANTED", manifest.GetProperty("items")[7].GetProperty("reason").GetString());
        Assert.Equal("KEEP_FIRST_3", manifest.GetProperty("masked")[0].GetProperty("mask").GetString());
        Assert.Equal(200, (await ExportClient.ManifestAsync(_server, id, "data-office-admin", Scopes.Admin)).Status);
        foreach (var (address, client, scopes, expected, code) in new (string, string?, Scopes, int, string)[]
        {
            (id, "housing-fund-loans", Scopes.Read, 404, "NOT_FOUND"),
            (id, "civil-affairs-steward", Scopes.Steward, 404, "NOT_FOUND"),
            ("E-99", ExportClient.Relief, Scopes.Read, 404, "NOT_FOUND"),
            ("99", ExportClient.Relief, Scopes.Read, 404, "NOT_FOUND"),
            ($"{id}?bytes=-1", ExportClient.Relief, Scopes.Read, 400, "PARAMETER_INVALID"),
            (id, null, Scopes.Read, 401, "TOKEN_REQUIRED"),
            (id, "data-office-audit", Scopes.Audit, 403, "GOVERNANCE_SCOPE_REQUIRED"),
            (id, "nobody", Scopes.Read, 403, "SYSTEM_UNKNOWN"),
        })
        {
            var (refused, error) = await ExportClient.ManifestAsync(_server, address, client, scopes);
            Assert.Equal((expected, code), (refused, error.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task Register_Should_ShowExports_ToTheirSystemAndTheOffice()
    {
        const string Query = "{ governance { exports { totalCount nodes { id system outcome rows format resource department { name } manifest } } } }";
        await ExportClient.ReadAsync(_server, ExportClient.Households);
        await ExportClient.ReadAsync(_server, $"query {ExportClient.StatisticsUse} {{ enterpriseRegistrations {{ nodes {{ enterpriseName }} }} }}", ExportClient.Statistics, "/export?format=csv");

        Assert.Equal("E-1", await SeenAsync(ExportClient.Relief, Scopes.Read));
        Assert.Equal("E-2", await SeenAsync(ExportClient.Statistics, Scopes.Read));
        Assert.Equal("E-2 E-1", await SeenAsync("data-office-admin", Scopes.Admin));
        Assert.Empty(await SeenAsync("police-steward", Scopes.Steward));
        var (_, chosen) = await _server.AskAsync("{ governance { exports(system: \"statistics-reference\", outcome: COMPLETE) { nodes { id manifest } } none: exports(outcome: STOPPED) { totalCount } } }", client: "data-office-admin", scopes: Scopes.Admin);
        var governance = chosen.GetProperty("data").GetProperty("governance");
        Assert.Equal("E-2", governance.GetProperty("exports").GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.Equal("CSV", JsonDocument.Parse(governance.GetProperty("exports").GetProperty("nodes")[0].GetProperty("manifest").GetString()!).RootElement.GetProperty("format").GetString());
        Assert.Equal(0, governance.GetProperty("none").GetProperty("totalCount").GetInt32());

        async Task<string> SeenAsync(string client, Scopes scopes)
        {
            var (_, body) = await _server.AskAsync(Query, client: client, scopes: scopes);
            return string.Join(' ', body.GetProperty("data").GetProperty("governance").GetProperty("exports").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public async Task Export_Should_BeBrokenOff_When_ItsNodeIsSilent()
    {
        await using (var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext())
        {
            var silent = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(4);
            foreach (var seen in new[] { silent, TimeProvider.System.GetUtcNow() })
            {
                context.Exports.Add(new ExportRow
                {
                    System = ExportClient.Relief, Department = "civil-affairs", Document = new string('0', 64), Resource = "HouseholdRegistration", Format = ExportFormat.Csv, IsResumed = false, Items = "[]",
                    AccessVersion = 1, CatalogueVersion = 1, BegunAt = silent, SeenAt = seen, Outcome = ExportOutcome.Running,
                });
            }

            await context.SaveChangesAsync();
        }

        var (_, lost) = await ExportClient.ManifestAsync(_server, "E-1");
        var (_, running) = await ExportClient.ManifestAsync(_server, "E-2");

        Assert.Equal(("BROKEN_OFF", "NODE_LOST"), (lost.GetProperty("outcome").GetString(), lost.GetProperty("reason").GetString()));
        Assert.Equal("RUNNING", running.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Manifest_Should_NameValuesThatAreObjectedTo_When_TheExportShowsThem()
    {
        foreach (var item in new[] { "name", "status" })
        {
            var (_, raised) = await _server.AskAsync(
                $$"""mutation { raiseObjection(input: { item: "HouseholdRegistration.{{item}}", record: { idNumber: "{{CatalogServer.IdNumber}}" }, evidence: "e", purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002" }) { objection { id } } }""", client: ExportClient.Relief);
            Assert.False(raised.TryGetProperty("errors", out _), raised.GetRawText());
        }

        using var response = await ExportClient.OpenAsync(_server, $"query {ExportClient.ReliefUse} {{ householdRegistrations {{ nodes {{ sex who: name }} }} }}");
        await response.Content.ReadAsByteArrayAsync();

        var (_, manifest) = await ExportClient.ManifestAsync(_server, ExportClient.IdOf(response));
        Assert.Equal("""[{"row":2,"column":"who","item":"1001001/000001-01"}]""", manifest.GetProperty("objected").GetRawText());
    }

    [Fact]
    public async Task Digest_Should_FollowTheRows_When_TheConnectionIsHttp2()
    {
        var server = new CatalogServer { Settings = ["--Kestrel:EndpointDefaults:Protocols=Http2"] };
        await server.InitializeAsync();
        try
        {
            using var http = new HttpClient { BaseAddress = server.Address, DefaultRequestVersion = new Version(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
            http.DefaultRequestHeaders.Authorization = new("Bearer", server.TokenOf(ExportClient.Relief));
            using var response = await http.PostAsJsonAsync("/export", new { query = ExportClient.Households });
            var body = await response.Content.ReadAsByteArrayAsync();

            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:", response.TrailingHeaders.GetValues("Content-Digest").Single());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
