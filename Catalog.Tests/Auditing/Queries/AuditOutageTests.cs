using Catalog.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>What an auditor is told while the audit cannot be read.</summary>
[Trait("Provider", "Sqlite")]
public sealed class AuditOutageTests(AuditServer server) : IClassFixture<AuditServer>
{
    [Fact]
    public async Task Audit_Should_SayThatItCannotBeRead_When_ItsIndexIsAway()
    {
        await server.AskAsync("query Before { catalogue { version } }");
        await server.WaitAsync();
        var database = ((SqliteServerDatabases)server.Server.Databases).AuditPath;
        File.Move(database, database + "-away");
        // Connections that are kept have the file open still.
        SqliteConnection.ClearAllPools();
        var (_, away) = await server.Server.AskAsync("{ catalogue { version } audit { entries(first: 1) { nodes { kind } } } }", null, AuditServer.Auditor, Api.Authentication.Scopes.Audit);
        File.Move(database + "-away", database);
        var (_, back) = await server.Server.AskAsync("{ audit { entries(where: { kind: { eq: METADATA_ANSWERED } }) { nodes { operation { name } } } } }", null, AuditServer.Auditor, Api.Authentication.Scopes.Audit);

        Assert.True(away.TryGetProperty("data", out _), away.ToString());
        Assert.Equal("""{"catalogue":{"version":1},"audit":{"entries":{"nodes":null}}}""", away.GetProperty("data").GetRawText());
        var error = Assert.Single(away.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["audit","entries","nodes"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("AUDIT_INDEX_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(32, error.GetProperty("extensions").GetProperty("traceId").GetString()!.Length);
        Assert.Equal("""{"audit":{"entries":{"nodes":[{"operation":{"name":"Before"}}]}}}""", back.GetProperty("data").GetRawText());
        Assert.Contains("\"codes\":[\"AUDIT_INDEX_UNAVAILABLE\"]", server.Segments(), StringComparison.Ordinal);
    }
}
