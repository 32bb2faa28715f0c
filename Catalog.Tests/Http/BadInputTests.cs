using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Http;

public sealed class BadInputTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    [Theory]
    [InlineData("no json", 400, "BODY_NOT_JSON")]
    [InlineData("", 400, "BODY_NOT_JSON")]
    [InlineData("\"text\"", 400, "BODY_NOT_JSON")]
    [InlineData("""{"query":"{ __typename }","query":"{ __typename }"}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"query":"\ud800"}""", 400, "BODY_NOT_JSON")]
    [InlineData("""[{"query":"{ __typename }"}]""", 400, "BATCH_UNSUPPORTED")]
    [InlineData("{}", 400, "QUERY_MISSING")]
    [InlineData("""{"query":""}""", 400, "QUERY_MISSING")]
    [InlineData("""{"query":7}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"query":"{ __typename }","operationName":1}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"query":"{ __typename }","extensions":"x"}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"query":"{ __typename }","variables":{"n":"\ud800"}}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"query":"{ __typename }","variables":{"\ud800":1}}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"query":"{ __typename }","variables":{"n":[{"a":"\udc00"}]}}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"\ud800":1,"query":"{ __typename }"}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"documentId":7}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"documentId":"7"}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"documentId":"md5:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":{"sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":"1","sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0123"}}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"\ud800"}}}""", 400, "BODY_NOT_JSON")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}}}""", 200, "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("""{"extensions":{"persistedQuery":null}}""", 400, "QUERY_MISSING")]
    [InlineData("""{"documentId":"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}}}""", 400, "PARAMETER_INVALID")]
    [InlineData("""{"query":"not graphql"}""", 200, "DOCUMENT_SYNTAX")]
    [InlineData("""{"query":"fragment F on Query { __typename }"}""", 200, "OPERATION_MISSING")]
    [InlineData("""{"query":"{ nothing }"}""", 200, "DOCUMENT_INVALID")]
    [InlineData("""{"query":"mutation { x }"}""", 200, "DOCUMENT_INVALID")]
    [InlineData("""{"query":"{ ...F } fragment F on Query { ...F }"}""", 200, "DOCUMENT_INVALID")]
    [InlineData("""{"query":"{ person(idNumber: \"421223194102247488\") { __typename } }"}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query Q($n: CitizenIdNumber!) { person(idNumber: $n) { __typename } }","variables":{"n":"1"}}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query Q($n: CitizenIdNumber!) { person(idNumber: $n) { __typename } }","variables":{"n":{"a":1}}}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query Q($n: CitizenIdNumber!) { person(idNumber: $n) { __typename } }"}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"no code\") { taxRegistrations { totalCount } }"}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query @use(purpose: NOTHING, legalBasis: \"LB-0001\") { taxRegistrations { totalCount } }"}""", 200, "VALUE_INVALID")]
    [InlineData("""{"query":"query @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\") { taxRegistrations(first: -1) { totalCount } }"}""", 200, "PAGE_SIZE_INVALID")]
    [InlineData("""{"query":"query @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\") { taxRegistrations(first: 1001) { totalCount } }"}""", 200, "PAGE_SIZE_INVALID")]
    [InlineData("""{"query":"query @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\") { taxRegistrations(after: \"x\") { nodes { registrationDate } } }"}""", 200, "CURSOR_INVALID")]
    public async Task Request_Should_GetItsCode_When_Faulty(string body, int status, string code)
    {
        var (actual, text) = await PostAsync(Encoding.UTF8.GetBytes(body), "application/json");

        Assert.Equal(status, actual);
        Assert.Equal(code, JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ person(idNumber: \"421223194102247488\") { __typename } }"}""")]
    [InlineData("""{"query":"query Q($n: CitizenIdNumber!) { person(idNumber: $n) { __typename } }","variables":{"n":"421223194102247488"}}""")]
    public async Task Error_Should_SayWhatWasExpected_When_ACheckDigitIsWrong(string body)
    {
        var (_, text) = await PostAsync(Encoding.UTF8.GetBytes(body), "application/json");

        Assert.Contains("a check character by GB 11643", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_Should_BeRefused_When_NotUtf8()
    {
        var (status, text) = await PostAsync([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)'}'], "application/json");

        Assert.Equal(400, status);
        Assert.Contains("BODY_NOT_UTF8", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_Should_BeRefused_When_TooLarge()
    {
        var (status, text) = await PostAsync(new byte[(1024 * 1024) + 1], "application/json");

        Assert.Equal(413, status);
        Assert.Contains("BODY_TOO_LARGE", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Body_Should_BeRefused_When_OfAnotherMediaType(string type)
    {
        var (status, text) = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), type);

        Assert.Equal(415, status);
        Assert.Contains("MEDIA_TYPE_UNSUPPORTED", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Should_BeRefused_When_ItNestsTooDeep()
    {
        var document = string.Concat(Enumerable.Repeat("{a", 2_000));
        var (_, text) = await PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { query = document }), "application/json");

        Assert.Contains("DOCUMENT_TOO_DEEP", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Should_AnswerQueries_When_AskedByAddress()
    {
        using var http = server.Client();

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await http.GetStringAsync("/graphql?query={__typename}"));
        Assert.Contains("type HouseholdRegistration @resource(", await http.GetStringAsync("/graphql?sdl"), StringComparison.Ordinal);
        Assert.Contains("ready", await http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Contains("live", await http.GetStringAsync("/health/live"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/graphql-response+json", 400, "application/graphql-response+json")]
    [InlineData("application/json", 200, "application/json")]
    [InlineData("text/html", 406, "application/json")]
    [InlineData("application/graphql-response+json; q=0.1, application/json", 200, "application/json")]
    public async Task Answer_Should_BeOfTheAcceptedType_When_Negotiated(string accept, int status, string type)
    {
        using var http = server.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        using var response = await http.PostAsync("/graphql", new StringContent("""{"query":"{ nothing }"}""", Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Method_Should_BeRefused_When_NeitherGetNorPost()
    {
        using var http = server.Client();
        using var response = await http.DeleteAsync("/graphql");

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Contains("METHOD_NOT_ALLOWED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(int Status, string Text)> PostAsync(byte[] body, string type)
    {
        using var http = server.Client();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await http.PostAsync("/graphql", content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
