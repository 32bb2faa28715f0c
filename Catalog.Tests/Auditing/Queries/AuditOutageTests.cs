namespace Catalog.Tests.Auditing.Queries;

/// <summary>What an auditor is told while the audit cannot be read.</summary>
public sealed class AuditOutageTests(AuditServer server) : IClassFixture<AuditServer>
{
    [Fact]
    public async Task Audit_Should_SayThatItCannotBeRead_When_ASegmentIsAway()
    {
        await server.AskAsync("query Before { catalogue { version } }");
        await server.WaitAsync();
        var segment = Assert.Single(Directory.EnumerateFiles(server.Server.AuditPath, "*.jsonl", SearchOption.AllDirectories));
        File.Move(segment, segment + "-away");
        var (_, away) = await server.Server.AskAsync("{ catalogue { version } audit { entries(first: 1) { nodes { kind } } } }", null, AuditServer.Auditor, Api.Authentication.Scopes.Audit);
        File.Move(segment + "-away", segment);
        var (_, back) = await server.Server.AskAsync("{ audit { entries(where: { kind: { eq: METADATA_ANSWERED } }) { nodes { operation { name } } } } }", null, AuditServer.Auditor, Api.Authentication.Scopes.Audit);

        Assert.Equal("""{"catalogue":{"version":1},"audit":{"entries":{"nodes":null}}}""", away.GetProperty("data").GetRawText());
        var error = Assert.Single(away.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["audit","entries","nodes"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("AUDIT_INDEX_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(32, error.GetProperty("extensions").GetProperty("traceId").GetString()!.Length);
        Assert.Equal("""{"audit":{"entries":{"nodes":[{"operation":{"name":"Before"}}]}}}""", back.GetProperty("data").GetRawText());
        Assert.Contains("\"codes\":[\"AUDIT_INDEX_UNAVAILABLE\"]", server.Segments(), StringComparison.Ordinal);
    }
}
