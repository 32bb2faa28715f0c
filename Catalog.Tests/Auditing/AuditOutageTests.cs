using System.Text.Json;
using Catalog.Tests.Http;

namespace Catalog.Tests.Auditing;

/// <summary>Nothing is answered unaudited: where entries cannot be written, every request is refused.</summary>
public sealed class AuditOutageTests(ProvokedServer server) : IClassFixture<ProvokedServer>
{
    [Fact]
    public async Task EveryRequest_Should_BeRefused_When_TheAuditCannotBeWritten()
    {
        // Moved as a whole: the server may be writing in it.
        Directory.Move(server.Server.AuditPath, server.Server.AuditPath + "-away");
        await File.WriteAllTextAsync(server.Server.AuditPath, "in the way");

        // The first finds out, and is refused too; from then on nothing is read.
        foreach (var (name, provocation) in Provocations.All.OrderBy(entry => entry.Key == "records" ? 0 : 1))
        {
            var (trace, status, body) = await server.SendAsync(provocation);

            var answer = JsonDocument.Parse(body).RootElement;
            Assert.True((503, "AUDIT_UNAVAILABLE") == (status, HashRequest.CodeOf(answer)), $"{name}: {status} {body}");
            Assert.Equal(["errors"], answer.EnumerateObject().Select(member => member.Name));
            Assert.Contains(trace, body, StringComparison.Ordinal);
        }

        using var http = new HttpClient { BaseAddress = server.Server.Address };
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal((503, """{"status":"unavailable","reason":"AUDIT_UNAVAILABLE"}"""), ((int)ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        using var schema = await http.GetAsync(new Uri("/graphql?sdl", UriKind.Relative));
        Assert.Equal(200, (int)schema.StatusCode);
    }
}
