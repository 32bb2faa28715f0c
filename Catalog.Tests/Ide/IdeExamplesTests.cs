using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Journeys;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Tests.Ide;

public sealed class IdeExamplesTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    [Fact]
    public async Task Examples_Should_BeAnsweredWithoutErrorsButForTheRefusal_When_RunOneByOne()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var settings = await client.GetFromJsonAsync<JsonElement>("/graphql/ide/bcp-config.json");
        var document = settings.GetProperty("graphQLDocument").GetString()!;
        var operations = Parser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>().ToList();

        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            var request = new { query = document, operationName = operation.Name!.StringValue };
            var asker = request.operationName switch
            {
                "Verification" => server.TokenOf("market-supervision"),
                "AccessLog" => server.TokenOf("data-office-audit", Scopes.Audit),
                _ => server.Token,
            };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", asker);
            using var response = await client.PostAsJsonAsync("/graphql", request);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object, $"{request.operationName}: {answer}");
            Assert.True(answer.TryGetProperty("errors", out _) == (request.operationName == "Refusal"), $"{request.operationName}: {answer}");
        }
    }
}
