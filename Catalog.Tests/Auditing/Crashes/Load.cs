using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Auditing.Crashes;

/// <summary>Clients that ask one question after the other, each with a trace of its own, until nobody answers any more.</summary>
internal sealed class Load(Uri address, string token)
{
    public const int Connections = 32;

    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    /// <summary>Answers whole, in part, refused, of metadata alone, and of so many subjects that a segment is soon full.</summary>
    private static readonly string[] Queries =
    [
        $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name sex township } } }""",
        $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name } socialInsuranceRegistration { insuredPersonType } } }""",
        $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name photo } } }""",
        "query Q($n: CitizenIdNumber!) { person(idNumber: $n) { householdRegistration { name } } }",
        "{ viewer { system { clientId } } }",
        $$"""query {{Use}} { householdRegistrations(first: 1000) { nodes { name } } }""",
        $$"""query {{Use}} { householdRegistrations(first: 1000) { nodes { township } } }""",
    ];

    private readonly ConcurrentDictionary<string, int> _received = new();

    /// <summary>The status of each response that came whole, by the trace of its request.</summary>
    public IReadOnlyDictionary<string, int> Received => _received;

    /// <summary>Asks until the server is gone.</summary>
    public async Task RunAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() => AskAsync(http, number))));
    }

    private async Task AskAsync(HttpClient http, int number)
    {
        try
        {
            for (var turn = number; ; turn++)
            {
                var trace = Guid.NewGuid().ToString("N");
                using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
                {
                    Content = JsonContent.Create(new { query = Queries[turn % Queries.Length], variables = new { n = CatalogServer.IdNumber } }),
                };
                // One in eight is a stranger, whose sign-in fails.
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", turn % 8 == 7 ? "stranger" : token);
                request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
                using var response = await http.SendAsync(request);
                await response.Content.ReadAsByteArrayAsync();
                _received[trace] = (int)response.StatusCode;
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone, or was before its answer was whole.
        }
    }
}
