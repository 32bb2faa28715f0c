using System.Text.Json;
using Catalog.Tests.Journeys;
using Xunit.Abstractions;

namespace Catalog.Tests.Http;

public sealed class HttpAuditTests(CatalogServer server, ITestOutputHelper output) : IClassFixture<CatalogServer>
{
    private const int Audits = 61;

    [Fact]
    public async Task Server_Should_PassEveryAudit_When_AuditedByTheSpecification()
    {
        var text = await NodeScript.RunAsync(Path.Combine("Http", "Audits"), "graphql-http", $"audit.mjs {server.Address}graphql");

        var audits = JsonSerializer.Deserialize<HttpAudit[]>(text, JsonSerializerOptions.Web)!;
        var faulty = audits.Where(audit => audit.Status != "ok").ToList();
        foreach (var audit in faulty)
        {
            output.WriteLine($"{audit.Id} {audit.Status}: {audit.Name}: {audit.Reason}");
        }

        Assert.Equal(Audits, audits.Length);
        Assert.Empty(faulty);
    }
}
