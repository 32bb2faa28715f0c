using System.Net;
using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>Supplies through the real server.</summary>
public sealed class SupplyTests : IAsyncLifetime
{
    private const string Made = "idNumber LIKE '110105____0102%'";

    private readonly CatalogServer _server = Create("--Supply:LineBytes=2048", "--Supply:KeptRejections=30");

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Records_Should_BeThereWithTheirOrigin_When_Supplied()
    {
        var answer = await _server.SupplyAsync(Row(1) + "\n" + Row(2, "𠮷田").Replace("}", ",\"_validFrom\":\"2026-01-31\"}", StringComparison.Ordinal), query: "?validFrom=2026-01-01");

        Assert.Equal((HttpStatusCode.OK, "COMPLETE", 2L, 0L), (answer.Status, Text(answer, "status"), Count(answer, "accepted"), Count(answer, "rejected")));
        Assert.Equal(["张三", "𠮷田"], await _server.ValuesAsync("name", Made));
        Assert.Equal(["1", "1"], await _server.ValuesAsync("sex", Made));
        Assert.Equal([Number(1), Number(2)], await _server.ValuesAsync("_subject", Made));
        Assert.Equal(["2026-01-01", "2026-01-31"], await _server.ValuesAsync("_validFrom", Made));
        var entries = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).ToList();
        var batch = Assert.Single(entries.OfType<RecordsSupplied>());
        Assert.Equal((Household, 1, 1L, 2L, 2L), (batch.Resource, batch.Batch, batch.FirstLine, batch.LastLine, batch.Accepted));
        Assert.Equal(Text(answer, "digest"), Assert.Single(entries.OfType<SupplyEnded>()).Digest!.Value);
        Assert.DoesNotContain(WrittenEntry.All(_server.AuditPath), written => written.Json.Contains(Number(1), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_Should_BeReplacedByItsKeyAndRemovedByItsMark_When_SuppliedAgain()
    {
        await _server.SupplyAsync(Rows(1, 3), "a");
        var changed = await _server.SupplyAsync(Row(2, "李四") + "\n" + $$"""{"_deleted":true,"idNumber":"{{Number(3)}}"}""" + "\n" + $$"""{"_deleted":true,"idNumber":"{{Number(9)}}"}""", "b");

        Assert.Equal((3L, 1L), (Count(changed, "accepted"), Count(changed, "removed")));
        Assert.Equal(["张三", "李四"], await _server.ValuesAsync("name", Made));
        // What a record no longer has is no more: it is replaced as a whole.
        await _server.SupplyAsync($$"""{"name":"李四","idNumber":"{{Number(2)}}"}""", "c");
        Assert.Equal([null], await _server.ValuesAsync("sex", $"idNumber = '{Number(2)}'"));
    }

    [Fact]
    public async Task Replacement_Should_RemoveWhatDidNotComeWithIt_When_NoRowWasRejected()
    {
        await _server.SupplyAsync(Rows(1, 3), "a");
        var before = (await _server.ValuesAsync("_id")).Count;
        var withheld = await _server.SupplyAsync(Row(1) + "\nrubbish", "b", query: "?mode=REPLACE");
        var empty = await _server.SupplyAsync(string.Empty, "c", query: "?mode=REPLACE");
        Assert.Equal(("REPLACEMENT_WITHHELD", "REPLACEMENT_EMPTY"), (Text(withheld, "code"), Text(empty, "code")));
        Assert.Equal(before, (await _server.ValuesAsync("_id")).Count);

        var replaced = await _server.SupplyAsync(Rows(2, 2), "d", query: "?mode=REPLACE&batch=1");

        Assert.Equal(before - 2, Count(replaced, "replaced"));
        Assert.Equal([Number(2), Number(3)], (await _server.ValuesAsync("idNumber")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rejections_Should_TellLineItemClassAndCode_AndNeverTheValue()
    {
        string[] lines =
        [
            Row(1),
            """{"name":"张三","idNumber":"110105190001020017"}""",
            $$"""{"name":"{{new string('长', 51)}}","idNumber":"{{Number(2)}}","sex":"HE","photo":"%%","cancellationDate":"2026-02-30"}""",
            string.Empty,
            "[1]",
            $$"""{"nmae":"张三","idNumber":"{{Number(3)}}","name":"张三"}""",
            $$"""{"name":"张三","name":"李四","idNumber":"{{Number(4)}}"}""",
            $$"""{"idNumber":"{{Number(5)}}"}""",
            """{"name":"张三"}""",
            $$"""{"name":1,"idNumber":"{{Number(6)}}","sex":["1"]}""",
            $$"""{"name":"\ud800","idNumber":"{{Number(7)}}"}""",
            $$"""{"name":"a\u0000b","idNumber":"{{Number(8)}}"}""",
            new string('x', 3000),
            $$"""{"name":"张三","idNumber":"{{Number(9)}}"} {}""",
            $$"""{"_deleted":"yes","name":"张三","idNumber":"{{Number(10)}}","_validFrom":"yesterday"}""",
        ];
        var answer = await _server.SupplyAsync(string.Join('\n', lines));

        Assert.Equal(
            [
                "2 idNumber CITIZEN_ID_INVALID: 18 digits with a wrong check digit",
                "3 name TEXT_TOO_LONG: text of 51 characters",
                "3 sex CODE_UNKNOWN: text of 2 characters",
                "3 photo BYTES_INVALID: text of 2 characters",
                "3 cancellationDate DATE_INVALID: text of 10 characters",
                "5  JSON_INVALID: line that is not one JSON object",
                "6  ITEM_UNKNOWN: name of 4 characters; perhaps name",
                "7 name ITEM_REPEATED: item named twice",
                "8 name IDENTITY_MISSING: no value",
                "9 idNumber IDENTITY_MISSING: no value",
                "10 name VALUE_KIND_INVALID: number",
                "10 sex VALUE_KIND_INVALID: array",
                "11  TEXT_INVALID: text with half of a character",
                "12 name TEXT_INVALID: text with the character U+0000 or half of a character",
                "13  LINE_TOO_LONG: line of more than 2048 bytes",
                "14  JSON_INVALID: line that is not one JSON object",
                "15 _deleted MARK_INVALID: text",
                "15 _validFrom DATE_INVALID: text of 9 characters",
            ],
            Reasons(answer));
        Assert.Equal((1L, 13L), (Count(answer, "accepted"), Count(answer, "rejected")));
        using var http = _server.Client(Police, Scopes.Steward);
        var address = $"/supplies/{Text(answer, "id")}/rejections";
        var all = await http.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(18, all.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        http.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
        var csv = await http.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.StartsWith("line,item,valueClass,code\r\n2,idNumber,\"18 digits with a wrong check digit\",CITIZEN_ID_INVALID\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejections_Should_BeKeptUpToALimit_AndCountedAll()
    {
        var answer = await _server.SupplyAsync(string.Concat(Enumerable.Repeat("rubbish\n", 100)), query: "?batch=7");

        Assert.Equal((100L, 30L, 15L), (Count(answer, "rejected"), Count(answer, "keptRejections"), Count(answer, "batches")));
    }

    [Fact]
    public async Task Csv_Should_BeTakenInEveryShapeThatItComesIn()
    {
        var text = $"\"姓名\",idNumber,性别,householdPoliceStation,_deleted\r\n张三,{Number(1)},1,\"第一\"\"派出所\"\",\n嘉鱼\",\r\n\r\n李四,{Number(2)},,,false\r\n王五,{Number(3)},2,,";
        foreach (var (body, type, encoding, key) in new[]
        {
            (Encoding.UTF8.GetBytes(text), "text/csv", "UTF8", "plain"),
            ([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", "UTF8", "mark"),
            (CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text), "text/csv", "GB18030", "recognised"),
            (CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text), "text/csv; charset=gbk", "GB18030", "declared"),
        })
        {
            var answer = await _server.SupplyAsync(body, key, type);

            Assert.True(Count(answer, "accepted") == 3 && Text(answer, "encoding") == encoding, answer.Body.ToString());
            Assert.Equal(["第一\"派出所\",\n嘉鱼", null, null], await _server.ValuesAsync("householdPoliceStation", Made));
            Assert.Equal(["张三", "李四", "王五"], await _server.ValuesAsync("name", Made));
        }
    }

    [Theory]
    [InlineData("nmae,idNumber\n", "names no item in column 1; perhaps name is meant")]
    [InlineData("name,姓名,idNumber\n", "a second time in column 2")]
    [InlineData("张三,11010519491231002X\n", "names no item in column 1")]
    [InlineData("", "is missing")]
    [InlineData("\"name,idNumber\n1,2", "does not end")]
    public async Task Csv_Should_BeRefusedAsAWhole_When_ItsHeaderIsWrong(string body, string problem)
    {
        var answer = await _server.SupplyAsync(body, type: "text/csv");

        Assert.Equal((HttpStatusCode.BadRequest, "SUPPLY_HEADER_INVALID"), (answer.Status, CodeOf(answer)));
        Assert.Contains(problem, answer.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", answer.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvRows_Should_BeRejected_When_TheirFormIsWrong()
    {
        var body = $"name,idNumber\na\"b,{Number(1)}\n\"a\"b,{Number(2)}\n张三,{Number(3)},x\n张三\n李四,{Number(4)}\n\"never closed,{Number(5)}\n王五,{Number(6)}\n";
        var answer = await _server.SupplyAsync(body, type: "text/csv");

        Assert.Equal(
            [
                "2  CSV_INVALID: line with a quote where none may be",
                "3  CSV_INVALID: line with a quote where none may be",
                "4  FIELDS_MISMATCH: 3 fields instead of 2",
                "5  FIELDS_MISMATCH: 1 fields instead of 2",
                "7  QUOTE_UNCLOSED: quote that is not closed before the end of the content",
            ],
            Reasons(answer));
        Assert.Equal(["李四"], await _server.ValuesAsync("name", Made));
    }

    [Fact]
    public async Task Bytes_Should_BeRejectedWithTheirLine_When_TheyAreNoCharacters()
    {
        byte[] bad = [.. Encoding.UTF8.GetBytes(Row(1, "李四") + "\n{\"name\":\""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\"}\n" + Row(2))];
        var utf8 = await _server.SupplyAsync(bad, "a");
        var chinese = await _server.SupplyAsync([.. Encoding.UTF8.GetBytes("{\"name\":\""), 0x81, 0xFF, .. Encoding.UTF8.GetBytes("\"}\n" + Row(3))], "b", "application/x-ndjson; charset=gb18030");

        Assert.Equal(["2  TEXT_UNDECODABLE: bytes that are no characters of the encoding"], Reasons(utf8));
        Assert.Equal("1  TEXT_UNDECODABLE: bytes that are no characters of the encoding", Reasons(chinese).First());
        Assert.Equal(2L, Count(utf8, "accepted"));
    }

    [Fact]
    public async Task Compressed_Should_BeTaken_AndBroken_When_ItIsNotWholeOrOutOfProportion()
    {
        var whole = Compress(Encoding.UTF8.GetBytes(Rows(1, 2000)));
        Assert.Equal(2000L, Count(await _server.SupplyAsync(whole, "a", encoding: "gzip"), "accepted"));

        var cut = await _server.SupplyAsync(whole[..^200], "b", encoding: "gzip");
        var rubbish = await _server.SupplyAsync("rubbish"u8.ToArray(), "c", encoding: "gzip");
        var bomb = await _server.SupplyAsync(Compress(new byte[100 * 1024 * 1024]), "d", encoding: "gzip");

        Assert.Equal(
            ["CONTENT_ENCODING_INVALID", "CONTENT_ENCODING_INVALID", "CONTENT_RATIO_EXCEEDED", "CONTENT_ENCODING_UNSUPPORTED"],
            [CodeOf(cut), CodeOf(rubbish), CodeOf(bomb), CodeOf(await _server.SupplyAsync(whole, "e", encoding: "br"))]);
    }

    [Fact]
    public async Task Key_Should_HaveOneEffect_When_SentAgain()
    {
        var first = await _server.SupplyAsync(Rows(1, 5), query: "?batch=2");
        var again = await _server.SupplyAsync(Rows(1, 5), query: "?batch=2");
        var other = await _server.SupplyAsync(Rows(1, 4), query: "?batch=2");
        var longer = await _server.SupplyAsync(Rows(1, 6), query: "?batch=2");
        var otherMode = await _server.SupplyAsync(Rows(1, 5), query: "?mode=REPLACE");

        Assert.Equal(first.Body.ToString(), again.Body.ToString());
        Assert.Equal(["IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_REUSED"], [CodeOf(other), CodeOf(longer), CodeOf(otherMode)]);
        Assert.Equal(5, (await _server.ValuesAsync("_id", Made)).Count);
        Assert.Equal(3, WrittenEntry.All(_server.AuditPath).Count(written => written.Entry is RecordsSupplied));
    }

    [Fact]
    public async Task TwoAtOnce_Should_HaveOneEffect_When_TheyHaveOneKey()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _server.SupplyAsync(Rows(1, 300), query: "?batch=10")));

        Assert.All(answers, answer => Assert.True(CodeOf(answer) is "none" or "SUPPLY_IN_PROGRESS", answer.Body.ToString()));
        Assert.Contains(answers, answer => CodeOf(answer) == "none");
        Assert.Equal(300, (await _server.ValuesAsync("_id", Made)).Count);
        Assert.Equal(30, WrittenEntry.All(_server.AuditPath).Count(written => written.Entry is RecordsSupplied));
    }

    [Fact]
    public async Task Supply_Should_BeRefused_When_TheCallerMayNot()
    {
        async Task<(int, string)> Refused(string resource, string? client, Scopes scopes = Scopes.Steward)
        {
            var answer = await _server.SupplyAsync(Encoding.UTF8.GetBytes(Row(1)), "k", resource: resource, client: client, scopes: scopes);
            return ((int)answer.Status, CodeOf(answer));
        }

        Assert.Equal((401, "TOKEN_REQUIRED"), await Refused(Household, null));
        Assert.Equal((403, "GOVERNANCE_SCOPE_REQUIRED"), await Refused(Household, Police, Scopes.Read));
        Assert.Equal((403, "OTHER_DEPARTMENT"), await Refused(Household, "civil-affairs-steward"));
        Assert.Equal((403, "SYSTEM_UNKNOWN"), await Refused(Household, "nobody"));
        Assert.Equal((404, "RESOURCE_UNKNOWN"), await Refused("Nothing", Police));
        Assert.Equal((404, "RESOURCE_UNKNOWN"), await Refused("householdRegistration", Police));
        Assert.Equal((404, "RESOURCE_UNKNOWN"), await Refused("..%2F..%2Fetc%2Fpasswd", Police));
        Assert.Empty(await _server.ValuesAsync("_id", Made));
    }

    [Theory]
    [InlineData("application/json", "", "SUPPLY_MEDIA_TYPE_UNSUPPORTED")]
    [InlineData("text/csv; charset=utf-16", "", "SUPPLY_CHARSET_UNSUPPORTED")]
    [InlineData("text/csv", "?mode=DELETE", "SUPPLY_PARAMETER_INVALID")]
    [InlineData("text/csv", "?validFrom=2026-02-30", "SUPPLY_PARAMETER_INVALID")]
    [InlineData("text/csv", "?batch=0", "SUPPLY_PARAMETER_INVALID")]
    [InlineData("text/csv", "?batch=1&batch=2", "SUPPLY_PARAMETER_INVALID")]
    [InlineData("text/csv", "?mdoe=REPLACE", "SUPPLY_PARAMETER_INVALID")]
    public async Task Supply_Should_BeRefused_When_ItsRequestIsWrong(string type, string query, string code) =>
        Assert.Equal(code, CodeOf(await _server.SupplyAsync(Row(1), type: type, query: query)));

    [Theory]
    [InlineData("has space")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Supply_Should_BeRefused_When_ItsKeyIsNone(string key) =>
        Assert.Equal("IDEMPOTENCY_KEY_REQUIRED", CodeOf(await _server.SupplyAsync(Row(1), key)));

    [Fact]
    public async Task State_Should_BeTheDepartmentsOwn_AndFoundByItsKey()
    {
        var answer = await _server.SupplyAsync(Row(1));
        using var http = _server.Client(Police, Scopes.Steward);
        using var other = _server.Client("civil-affairs-steward", Scopes.Steward);
        var byKey = JsonDocument.Parse(await http.GetStringAsync(new Uri("/supplies?key=k", UriKind.Relative))).RootElement;

        Assert.Equal(answer.Body.ToString(), byKey.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/supplies/{Text(answer, "id")}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/supplies/999", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/supplies/x/rejections", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task PersonsWithOtherDocuments_Should_BeToldApartByTypeAndNumber()
    {
        const string resource = "ResidencePermitRegistration";
        var body = """
            {"name":"A","identityDocumentType":"ORDINARY_PASSPORT","identityDocumentNumber":"E1"}
            {"name":"B","identityDocumentType":"420","identityDocumentNumber":"E1"}
            {"name":"C","identityDocumentType":"ORDINARY_PASSPORT","identityDocumentNumber":"E1"}
            {"name":"D","identityDocumentType":"RESIDENT_IDENTITY_CARD","identityDocumentNumber":"E1"}
            {"name":"E","identityDocumentNumber":"E1"}
            {"name":"F","identityDocumentType":"111","identityDocumentNumber":"11010519491231002x"}
            """;
        var answer = await _server.SupplyAsync(body, resource: resource);

        Assert.Equal(["4 identityDocumentNumber CITIZEN_ID_INVALID: text of 2 characters", "5 identityDocumentType IDENTITY_MISSING: no value"], Reasons(answer));
        Assert.Equal(["C", "B"], await _server.ValuesAsync("name", "identityDocumentNumber = 'E1'", $"record_{resource}"));
        Assert.Equal([null, null], await _server.ValuesAsync("_subject", "identityDocumentNumber = 'E1'", $"record_{resource}"));
        Assert.Equal(["11010519491231002X"], await _server.ValuesAsync("_subject", "name = 'F'", $"record_{resource}"));
    }
}
