using System.Text.RegularExpressions;
using Catalog.Domain.Auditing;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Auditing;

/// <summary>Whatever comes of a request, there is one entry of it.</summary>
public sealed partial class RequestEntriesTests(ProvokedServer server) : IClassFixture<ProvokedServer>
{
    /// <summary>Codes that no request alone brings about; other tests see to their entries.</summary>
    private static readonly string[] Elsewhere =
    [
        // Refused by the form of the request alone, before it is known what it asks: without an entry.
        "METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE",
        // Counted, one entry for many.
        "RATE_LIMITED",
        // Refusals of mutations, which rest on changes that were made before: their tests stand beside the mutations.
        "ALREADY_EXISTS", "KEY_REUSED", "OUTCOME_UNKNOWN", "FOUR_EYES", "OTHER_DEPARTMENT",
        "ITEM_NOT_VISIBLE",
        // Of the stream of notifications, of webhooks and of supervision: their tests stand beside them.
        "LAST_EVENT_ID_INVALID", "STREAMS_TOO_MANY", "WEBHOOKS_TOO_MANY", "PERIOD_INVALID",
        "ITEM_NOT_SHARED", "USE_NOT_OPEN",
        "DRAFT_FAULTY", "DRAFT_NOT_ACKNOWLEDGED",
        // An issuer's keys that cannot be fetched.
        "TOKEN_KEYS_UNAVAILABLE",
    ];

    public static TheoryData<string> Names => [.. Provocations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_Should_LeaveOneEntryOfItsEnd(string name)
    {
        var provocation = Provocations.All[name];

        var (trace, _, body) = await server.SendAsync(provocation);

        var entry = Assert.IsAssignableFrom<RequestEntry>(Assert.Single(WrittenEntry.All(server.Server.AuditPath), written => written.Trace == trace).Entry);
        Assert.True(provocation.Kind == entry.Kind, $"{entry.Kind}: {body}");
        Assert.Equal("127.0.0.1", entry.Address);
        switch (entry)
        {
            case OperationEntry operation:
                Assert.True((operation.Codes ?? []).SequenceEqual(provocation.Code is null ? [] : [provocation.Code]), $"{string.Join(' ', operation.Codes ?? [])}: {body}");
                Assert.True((operation.Decisions is { Denied.Count: > 0 }) == body.Contains("FIELD_DENIED", StringComparison.Ordinal) || provocation.Code == "USE_REQUIRED", body);
                Assert.InRange(operation.Duration, TimeSpan.FromMicroseconds(1), TimeSpan.FromMinutes(1));
                break;
            case SignInFailed signIn:
                Assert.Equal(provocation.Code, signIn.Code);
                break;
        }

        Assert.True(provocation.Code is null || body.Contains($"\"{provocation.Code}\"", StringComparison.Ordinal), body);
        // Every system but one that nobody registered has its department in the entry, whatever it was refused for.
        Assert.Equal(entry.System is not null && entry.System.Value != "nobody", entry.Department is not null);
    }

    [Fact]
    public void EveryCode_Should_BeProvoked_When_AClientCanBringItAbout()
    {
        var page = Repository.Read("docs", "errors.md");
        var ofRequests = page[..page.IndexOf("### Reasons of FIELD_DENIED", StringComparison.Ordinal)];
        var ofGovernance = page[page.IndexOf("## Governance", StringComparison.Ordinal)..page.IndexOf("## The service", StringComparison.Ordinal)];
        var documented = Code().Matches(ofRequests + ofGovernance).Select(match => match.Groups[1].Value);

        Assert.Equal(
            documented.Order(StringComparer.Ordinal),
            Provocations.All.Values.Select(provocation => provocation.Code).OfType<string>().Append("FIELD_DENIED").Concat(Elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "*/*", 405)]
    [InlineData("POST", "text/html", 406)]
    public async Task Request_Should_LeaveNoEntry_When_ItIsRefusedByItsForm(string method, string accept, int status)
    {
        var (trace, answered, _) = await server.SendAsync(new Provocation(default, null, _ =>
        {
            var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
            request.Headers.Accept.ParseAdd(accept);
            return request;
        }));

        Assert.Equal(status, answered);
        Assert.DoesNotContain(WrittenEntry.All(server.Server.AuditPath), written => written.Trace == trace);
    }

    [GeneratedRegex("</a>`([A-Z0-9_]+)` \\| ", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
