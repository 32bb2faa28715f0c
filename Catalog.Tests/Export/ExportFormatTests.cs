using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Tests.Journeys;
using CsvHelper;
using Parquet;

namespace Catalog.Tests.Export;

/// <summary>In every form the rows are those that /graphql shows in its pages for the same use.</summary>
public sealed class ExportFormatTests : IAsyncLifetime
{
    private const string Parcels = $"query {ExportClient.StatisticsUse} {{ landParcels {{ nodes {{ area permanentBasicFarmland kind: __typename }} }} }}";
    private const string Stations = $"query {ExportClient.StatisticsUse} {{ weatherStations {{ nodes {{ stationName lastObservationTime establishmentDate elevation }} }} }}";

    // Small pages and row groups, so that there are several of each.
    private readonly CatalogServer _server = new() { Settings = ["--Export:PageRows=130", "--Export:RowGroupRows=300"] };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task JsonLines_Should_BeTheRowsOfThePages()
    {
        var lines = await ExportClient.LinesAsync(_server, ExportClient.Households);

        Assert.Equal((await ExportClient.PagesAsync(_server, ExportClient.Households)).Select(row => row.GetRawText()), lines);
        Assert.Equal(1000, lines.Length);
    }

    [Fact]
    public async Task Rows_Should_BeInTheirOrder_When_TheyAreFilteredAndOrderedByVariables()
    {
        const string Ordered = $$"""query Q($from: String!) {{ExportClient.ReliefUse}} { householdRegistrations(where: { name: { neq: $from } }, order: [{ township: DESC }, { name: ASC }]) { nodes { ...Row } } } fragment Row on HouseholdRegistration { township name }""";

        var rows = (await ExportClient.LinesAsync(_server, Ordered, variables: new { from = CatalogServer.PersonName })).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (Township: row.GetProperty("township").GetString()!, Name: row.GetProperty("name").GetString()!)).ToList();

        Assert.True(rows.Count > 200);
        Assert.All(rows, row => Assert.True(row.Name != CatalogServer.PersonName));
        Assert.Equal(rows.OrderByDescending(row => row.Township, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal), rows);
    }

    [Fact]
    public async Task Csv_Should_BeTheRowsOfThePages()
    {
        var body = await ExportClient.ReadAsync(_server, ExportClient.Households, address: "/export?format=csv");

        Assert.Equal((byte)'n', body[0]);
        var (headers, rows) = Csv(body);
        Assert.Equal(["name", "idNumber", "sex", "township", "householdPoliceStation", "status", "until", "photo"], headers);
        var pages = await ExportClient.PagesAsync(_server, ExportClient.Households);
        Assert.Equal(pages.Select(row => string.Join('|', row.EnumerateObject().Select(cell => cell.Value.GetString() ?? string.Empty))), rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public async Task Csv_Should_KeepEveryTextAndRunNoFormula_When_ValuesAreOfAnyKind()
    {
        string[] texts = ["=1+1", "+1", "-1", "@a", "\tt", "'quoted", "a,b", "say \"x\"", "two\r\nlines", "𠮷", " blank "];
        await using (var database = _server.Databases.OpenCatalog())
        {
            var (table, id, name) = (_server.Databases.Quote("record_HouseholdRegistration"), _server.Databases.Quote("_id"), _server.Databases.Quote("name"));
            for (var i = 0; i < texts.Length; i++)
            {
                await using var command = database.CreateCommand();
                command.CommandText = $"UPDATE {table} SET {name} = @name WHERE {id} = (SELECT {id} FROM (SELECT {id} FROM {table} ORDER BY {id} LIMIT 1 OFFSET {i}) AS place)";
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@name", texts[i]);
                command.Parameters.Add(parameter);
                Assert.Equal(1, await command.ExecuteNonQueryAsync());
            }
        }

        var (_, rows) = Csv(await ExportClient.ReadAsync(_server, ExportClient.Households, address: "/export?format=csv"));
        var shown = rows.Take(texts.Length).Select(row => row[0]).ToList();

        Assert.All(shown, text => Assert.DoesNotContain(text[0], "=+-@\t"));
        Assert.Equal(texts, shown.Select(text => text[0] == '\'' ? text[1..] : text));
        Assert.Equal(texts, (await ExportClient.LinesAsync(_server, ExportClient.Households)).Take(texts.Length).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task Parquet_Should_BeTheRowsOfThePages()
    {
        var (names, rows, groups) = await ParquetAsync(await ExportClient.ReadAsync(_server, ExportClient.Households, address: "/export?format=parquet"));

        Assert.Equal(["name", "idNumber", "sex", "township", "householdPoliceStation", "status", "until", "photo"], names);
        Assert.Equal(4, groups);
        var pages = await ExportClient.PagesAsync(_server, ExportClient.Households);
        Assert.Equal(pages.Select(row => string.Join('|', row.EnumerateObject().Select(cell => cell.Value.GetString()))), rows.Select(row => string.Join('|', row.Select(Text))));
        Assert.IsType<DateOnly>(rows.Select(row => row[6]).First(value => value is not null));
        Assert.All(rows, row => Assert.Null(row[7]));
    }

    [Theory]
    [InlineData(Parcels)]
    [InlineData(Stations)]
    public async Task Parquet_Should_HaveTypedColumns_When_ItemsAreNumbersAndMoments(string query)
    {
        var (_, rows, _) = await ParquetAsync(await ExportClient.ReadAsync(_server, query, ExportClient.Statistics, "/export?format=parquet"));
        var pages = (await ExportClient.PagesAsync(_server, query, ExportClient.Statistics)).Select(row => row.EnumerateObject().Select(cell => cell.Value).ToList()).ToList();

        Assert.Equal(pages.Count, rows.Count);
        Assert.NotEmpty(rows);
        Assert.All(pages.Zip(rows), pair => Assert.All(pair.First.Zip(pair.Second), cell => Assert.True(
            (cell.First.ValueKind, cell.Second) switch
            {
                (JsonValueKind.Null, null) => true,
                (JsonValueKind.Number, double number) => number == cell.First.GetDouble(),
                (JsonValueKind.True or JsonValueKind.False, bool truth) => truth == cell.First.GetBoolean(),
                (JsonValueKind.String, DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture) == cell.First.GetString(),
                (JsonValueKind.String, DateTime moment) => moment == cell.First.GetDateTimeOffset().UtcDateTime,
                (JsonValueKind.String, string text) => text == cell.First.GetString(),
                _ => false,
            },
            $"{cell.First.GetRawText()} is {cell.Second?.GetType().Name} {cell.Second}")));
    }

    [Theory]
    [InlineData("jsonl", "")]
    [InlineData("csv", "name\r\n")]
    public async Task Export_Should_BeWhole_When_ThereIsNoRow(string format, string body)
    {
        const string Nobody = $$"""query {{ExportClient.ReliefUse}} { householdRegistrations(where: { name: { eq: "nobody" } }) { nodes { name } } }""";

        Assert.Equal(body, Encoding.UTF8.GetString(await ExportClient.ReadAsync(_server, Nobody, address: $"/export?format={format}")));
        var (names, rows, _) = await ParquetAsync(await ExportClient.ReadAsync(_server, Nobody, address: "/export?format=parquet"));
        Assert.Equal(["name"], names);
        Assert.Empty(rows);
    }

    [Fact]
    public async Task Export_Should_HaveTheSameBytes_When_ItIsCompressed()
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Households);
        using var handler = new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip };
        using var http = new HttpClient(handler) { BaseAddress = _server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _server.TokenOf(ExportClient.Relief));
        using var compressed = await http.PostAsync("/export", new StringContent(JsonSerializer.Serialize(new { query = ExportClient.Households }), Encoding.UTF8, "application/json"));

        var body = await compressed.Content.ReadAsByteArrayAsync();
        Assert.Equal(await response.Content.ReadAsByteArrayAsync(), body);
        var manifest = await ExportClient.EndedAsync(_server, ExportClient.IdOf(compressed));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(body)), manifest.GetProperty("digest").GetString());
        Assert.Equal(body.Length, manifest.GetProperty("bytes").GetInt64());
    }

    [Theory]
    [InlineData("*/*", "", "application/jsonl")]
    [InlineData("text/csv;q=0.5, application/jsonl;q=0.4", "", "text/csv")]
    [InlineData("text/*", "", "text/csv")]
    [InlineData("application/vnd.apache.parquet, */*;q=0.1", "", "application/vnd.apache.parquet")]
    [InlineData("image/png", "?format=csv", "text/csv")]
    public async Task Format_Should_BeWhatIsWantedMost(string accept, string address, string type)
    {
        using var response = await ExportClient.OpenAsync(_server, ExportClient.Households, address: $"/export{address}", accept: accept);

        Assert.Equal((200, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        await response.Content.ReadAsByteArrayAsync();
    }

    private static (string[] Headers, List<string[]> Rows) Csv(byte[] body)
    {
        using var reader = CsvReader.Create(body, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return (rows[0], rows[1..]);
    }

    private static async Task<(List<string> Names, List<List<object?>> Rows, int Groups)> ParquetAsync(byte[] body)
    {
        using var file = new MemoryStream(body);
        await using var reader = await ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true });
        var fields = reader.Schema.GetDataFields();
        var rows = new List<List<object?>>();
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var start = rows.Count;
            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(_ => new List<object?>()));
            foreach (var field in fields)
            {
                var count = (int)group.RowCount;
                foreach (var (value, row) in (await ValuesAsync(group, field, count)).Select((value, row) => (value, row)))
                {
                    rows[start + row].Add(value);
                }
            }
        }

        return ([.. fields.Select(field => field.Name)], rows, reader.RowGroupCount);
    }

    private static async Task<IEnumerable<object?>> ValuesAsync(ParquetRowGroupReader group, Parquet.Schema.DataField field, int count)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[count];
            await group.ReadAsync(field, texts.AsMemory()!);
            return texts;
        }

        if (field.ClrType == typeof(ReadOnlyMemory<byte>))
        {
            var bytes = new byte[]?[count];
            await group.ReadAsync(field, bytes.AsMemory()!);
            return bytes;
        }

        return field.ClrType == typeof(double) ? await NullableAsync<double>(group, field, count)
            : field.ClrType == typeof(bool) ? await NullableAsync<bool>(group, field, count)
            : field.ClrType == typeof(DateOnly) ? await NullableAsync<DateOnly>(group, field, count)
            : await NullableAsync<DateTime>(group, field, count);
    }

    private static async Task<IEnumerable<object?>> NullableAsync<T>(ParquetRowGroupReader group, Parquet.Schema.DataField field, int count)
        where T : struct
    {
        var values = new T?[count];
        await group.ReadAsync<T>(field, values.AsMemory());
        return values.Cast<object?>();
    }

    private static string? Text(object? value) => value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : (string?)value;
}
