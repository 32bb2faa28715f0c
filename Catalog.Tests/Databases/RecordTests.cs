using System.Globalization;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;

namespace Catalog.Tests.Databases;

/// <summary>What every database must do with records.</summary>
public abstract class RecordTests(RecordDatabase database) : IAsyncLifetime
{
    private const string Alphabet = "𠮷|𠮶|ß|ss|é|e\u0301|e|É|a|A|a |a  |Ａ|'|\\|%|_|\t|\n|👩\u200D👧|\uD7FF|\uE000|\uFFFD|\U0010FFFF|1|10|9|ab|b|";

    protected CatalogDatabase Database => database.Catalog;

    protected RecordStore Records => database.Records;

    public Task InitializeAsync() => database.TestDatabase.ExecuteAsync($"DELETE FROM {Table}");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("memo", "")]
    [InlineData("memo", " trailing blanks  ")]
    [InlineData("memo", "𠮷𠮶\t\r\n\\\"'%_\\N\\0\u0001")]
    [InlineData("memo", "e\u0301é👩\u200D👧\U0010FFFF")]
    [InlineData("name", "\\N")]
    [InlineData("place", "421202001003")]
    [InlineData("shape", """{"type":"Point","coordinates":[114.3,29.8]}""")]
    [InlineData("day", "0001-01-01")]
    [InlineData("day", "9999-12-31")]
    [InlineData("moment", "9999-12-31T23:59:59Z")]
    [InlineData("count", int.MaxValue)]
    [InlineData("count", int.MinValue)]
    [InlineData("count", 0)]
    [InlineData("ratio", 0.1)]
    [InlineData("ratio", double.MaxValue)]
    [InlineData("ratio", double.Epsilon)]
    [InlineData("ratio", 1.7976931348623157e-300)]
    public async Task Value_Should_ComeBackAsItWas(string item, object value)
    {
        await AddAsync(RecordRegister.Row("1", (item, value)));

        var text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        Assert.Equal([text], await TextsAsync($"SELECT {Quote(item)} FROM {Table}"));
    }

    [Theory]
    [InlineData("999999999999.999")]
    [InlineData("-999999999999.999")]
    [InlineData("999999999999999")]
    [InlineData("0.001")]
    [InlineData("0")]
    [InlineData("2.50")]
    public async Task Decimal_Should_BeShownShortest(string text)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        await AddAsync(RecordRegister.Row("1", ("amount", number)));

        Assert.Equal([number.ToString("G29", CultureInfo.InvariantCulture)], await TextsAsync($"SELECT {Quote("amount")} FROM {Table}"));
    }

    [Fact]
    public async Task Zero_Should_HaveNoSign()
    {
        await AddAsync(RecordRegister.Row("1", ("ratio", -0.0), ("amount", -0.0m)));

        Assert.Equal(["0", "0"], await TextsAsync($"SELECT {Quote("ratio")} FROM {Table} UNION ALL SELECT {Quote("amount")} FROM {Table}"));
    }

    [Fact]
    public async Task Bytes_Should_ComeBackAsTheyWere_When_TheyAreManyOfAllKinds()
    {
        byte[] photo = [.. Enumerable.Range(0, 300_000).Select(n => (byte)(n * 31 / 7))];
        await AddAsync(RecordRegister.Row("1", ("photo", photo)), RecordRegister.Row("2", ("photo", Array.Empty<byte>())), RecordRegister.Row("3"));

        var read = await ReadAsync($"SELECT {Quote("photo")} FROM {Table} ORDER BY _id", reader => reader.IsNull(0) ? null : reader.Bytes(0).ToArray());

        Assert.Equal([photo, [], null], read);
    }

    [Fact]
    public async Task Text_Should_ComeBackAsItWas_When_ItIsLong()
    {
        var memo = string.Concat(Enumerable.Range(0, 50_000).Select(n => n % 2 == 0 ? "𠮷" : "林"));
        await AddAsync(RecordRegister.Row("1", ("memo", memo), ("name", new string('长', 50))));

        Assert.Equal([memo, new string('长', 50)], await TextsAsync($"SELECT {Quote("memo")} FROM {Table} UNION ALL SELECT {Quote("name")} FROM {Table}"));
    }

    [Fact]
    public async Task Boolean_Should_BeANumber()
    {
        await AddAsync(RecordRegister.Row("1", ("valid", true)), RecordRegister.Row("2", ("valid", false)));

        Assert.Equal([1, 0], await ReadAsync($"SELECT {Quote("valid")} FROM {Table} ORDER BY _id", reader => reader.Int64(0)));
    }

    [Fact]
    public async Task Text_Should_BeRefused_When_ItHasTheCharacterNull() =>
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(RecordRegister.Row("1", ("memo", "a\0b"))));

    [Theory]
    [InlineData("name")]
    [InlineData("memo")]
    public async Task Text_Should_BeOrderedByCodePoint(string item)
    {
        var texts = Alphabet.Split('|');
        await AddAsync([.. texts.Select((text, i) => RecordRegister.Row($"{i}", (item, text)))]);

        Assert.Equal(
            texts.OrderBy(text => Encoding.UTF8.GetBytes(text), Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))),
            await TextsAsync($"SELECT {Quote(item)} FROM {Table} WHERE {Quote(item)} IS NOT NULL ORDER BY {Quote(item)}"));
    }

    [Theory]
    [InlineData("name", "{0} = {1}")]
    [InlineData("memo", "{0} = {1}")]
    [InlineData("name", "{0} >= {1} AND {0} <= {1}")]
    public async Task Text_Should_BeFoundAloneByItself(string item, string condition)
    {
        var texts = Alphabet.Split('|');
        await AddAsync([.. texts.Select((text, i) => RecordRegister.Row($"{i}", (item, text)))]);

        foreach (var text in texts)
        {
            Assert.Equal([text], await FoundAsync(item, string.Format(CultureInfo.InvariantCulture, condition, Quote(item), Records.Dialect.Parameter(0)), text));
        }
    }

    [Theory]
    [InlineData("memo", "𠮷", "a𠮷b,𠮷")]
    [InlineData("memo", "A", "A")]
    [InlineData("memo", "", "a𠮷b,𠮷,A,a ,, e\u0301")]
    [InlineData("memo", " ", "a , e\u0301")]
    [InlineData("memo", "%", null)]
    public async Task Contains_Should_GoLetterByLetter(string item, string part, string? found)
    {
        await AddSomeAsync(item);

        Assert.Equal(found?.Split(',') ?? [], await FoundAsync(item, Records.Dialect.Contains(Quote(item), Records.Dialect.Parameter(0)), part));
    }

    [Theory]
    [InlineData("name", "b", "a𠮷b")]
    [InlineData("name", "𠮷", "𠮷")]
    [InlineData("name", " ", "a ")]
    [InlineData("name", "é", null)]
    [InlineData("name", "\u0301", " e\u0301")]
    [InlineData("name", "", "a𠮷b,𠮷,A,a ,, e\u0301")]
    [InlineData("name", "xxxxxxxxxa𠮷b", null)]
    public async Task EndsWith_Should_GoLetterByLetter(string item, string end, string? found)
    {
        await AddSomeAsync(item);

        Assert.Equal(found?.Split(',') ?? [], await FoundAsync(item, Records.Dialect.EndsWith(Quote(item), Records.Dialect.Parameter(0)), end));
    }

    [Theory]
    [InlineData("name", """["𠮷","a","nobody"]""", "𠮷")]
    [InlineData("name", """["\uD842\uDFB7","a "]""", "𠮷,a ")]
    [InlineData("name", """["",null]""", "")]
    [InlineData("name", "[]", null)]
    public async Task IsElement_Should_HoldForWhatIsInTheList(string item, string list, string? found)
    {
        await AddSomeAsync(item);

        Assert.Equal(found?.Split(',') ?? [], await FoundAsync(item, Records.Dialect.IsElement(Quote(item), Records.Dialect.Parameter(0)), list));
    }

    [Fact]
    public async Task IsElement_Should_HoldForNumbers()
    {
        await AddAsync(RecordRegister.Row("1", ("count", 7), ("ratio", 0.1)), RecordRegister.Row("2", ("count", 8), ("ratio", 1e17)), RecordRegister.Row("3"));

        Assert.Equal(["1"], await FoundAsync("number", Records.Dialect.IsElement(Quote("count"), Records.Dialect.Parameter(0)), "[7,9]"));
        Assert.Equal(["1", "2"], await FoundAsync("number", Records.Dialect.IsElement(Quote("ratio"), Records.Dialect.Parameter(0)), "[0.1,1E+17]"));
    }

    [Fact]
    public async Task IsElement_Should_HoldForALongList()
    {
        await AddSomeAsync("name");

        var list = $"[{string.Join(',', Enumerable.Range(0, 3000).Select(n => $"\"{n}\""))},\"A\"]";

        Assert.Equal(["A"], await FoundAsync("name", Records.Dialect.IsElement(Quote("name"), Records.Dialect.Parameter(0)), list));
    }

    [Theory]
    [InlineData("KEEP_FIRST_2", "𠮷b***,a***,***,")]
    [InlineData("KEEP_LAST_2", "***b林,***a,***,")]
    [InlineData("FULL", "***,***,***,")]
    public async Task Mask_Should_KeepCharactersNotBytes(string mask, string shown)
    {
        await AddAsync(RecordRegister.Row("1", ("name", "𠮷b林")), RecordRegister.Row("2", ("name", "a")), RecordRegister.Row("3", ("name", "")), RecordRegister.Row("4"));
        Assert.True(Mask.TryParse(mask, out var parsed));

        var masked = Records.Dialect.Masked(Quote("name"), parsed, RecordRegister.Register.Items[1].Type);

        Assert.Equal(shown.Split(','), await TextsAsync($"SELECT {masked} FROM {Table} ORDER BY _id"));
    }

    [Fact]
    public async Task Mask_Should_KeepTheYearAlone()
    {
        await AddAsync(RecordRegister.Row("1", ("day", "1980-12-31"), ("moment", "1980-12-31T23:59:59Z")));

        var (day, moment) = (RecordRegister.Register.Items[7], RecordRegister.Register.Items[8]);

        Assert.Equal(["1980-01-01"], await TextsAsync($"SELECT {Records.Dialect.Masked(Quote("day"), Mask.YearOnly, day.Type)} FROM {Table}"));
        Assert.Equal(["1980-01-01T00:00:00Z"], await TextsAsync($"SELECT {Records.Dialect.Masked(Quote("moment"), Mask.YearOnly, moment.Type)} FROM {Table}"));
    }

    [Theory]
    [InlineData("GRID_0", "114.5,29.5|-0.5,-0.5|179.5,89.5|-179.5,-89.5|0.5,0.5")]
    [InlineData("GRID_1", "114.35,29.85|-0.05,-0.05|179.95,89.95|-179.95,-89.95|0.05,0.05")]
    [InlineData("GRID_2", "114.335,29.845|-0.005,-0.005|179.995,89.995|-179.995,-89.995|0.005,0.005")]
    [InlineData("GRID_3", "114.3315,29.8405|-0.0005,-0.0005|179.9995,89.9995|-179.9995,-89.9995|0.0005,0.0005")]
    public async Task Place_Should_BeTheMiddleOfItsCell_When_ItIsMaskedByAGrid(string mask, string shown)
    {
        await using var places = await PlacesAsync(
            (114_331_234_567, 29_840_000_001, null), (-1, -1, null), (180_000_000_000, 90_000_000_000, null), (-180_000_000_000, -90_000_000_000, null), (0, 0, null));

        Assert.Equal(shown.Split('|').Select(PointOf), await places.ShownAsync(mask));
    }

    [Fact]
    public async Task Place_Should_BeTheMiddleOfItsCell_When_ItIsAnywhere()
    {
        var dice = new Random(7);
        var middles = Enumerable.Range(0, 300).Select(n => n % 3 == 0
            ? (dice.NextInt64(-180_000, 180_000) * 1_000_000, dice.NextInt64(-90_000, 90_000) * 1_000_000)
            : (dice.NextInt64(-180_000_000_000, 180_000_000_000), dice.NextInt64(-90_000_000_000, 90_000_000_000))).ToList();
        await using var places = await PlacesAsync([.. middles.Select(middle => (middle.Item1, middle.Item2, (string?)null))]);

        for (var decimals = 0; decimals <= Mask.MaxDecimals; decimals++)
        {
            var side = (decimal)Math.Pow(10, -decimals);
            string Middle(long nano) => ((Math.Floor(nano / 1_000_000_000m / side) * side) + (side / 2)).ToString("0.#########", CultureInfo.InvariantCulture);

            Assert.Equal(middles.Select(middle => PointOf($"{Middle(middle.Item1)},{Middle(middle.Item2)}")), await places.ShownAsync(Mask.Grid(decimals).ToString()));
        }
    }

    [Fact]
    public async Task Place_Should_BeTheMiddleOfItsCountyOrCity_When_ItIsMaskedByItsCentroid()
    {
        await using var places = await PlacesAsync(
            (1, 1, "421202"), (2, 2, "421202001003"), (3, 3, "421281"), (4, 4, "421200"), (5, 5, "421299"), (6, 6, "42"), (7, 7, "420100"), (8, 8, null));

        Assert.Equal(
            [PointOf("114.386,29.849"), PointOf("114.386,29.849"), PointOf("113.884,29.737"), PointOf("114.181,29.622"), PointOf("114.181,29.622"), null, null, null],
            await places.ShownAsync("CENTROID"));
    }

    [Theory]
    [InlineData("GRID_2")]
    [InlineData("CENTROID")]
    public async Task Place_Should_BeNull_When_ThereIsNone(string mask)
    {
        await using var places = await PlacesAsync();
        await AddAsync(RecordRegister.Row("1", ("place", "421202")));

        Assert.Equal([null], await places.ShownAsync(mask));
    }

    [Theory]
    [InlineData("", "null,null,a,b")]
    [InlineData("DESC", "b,a,null,null")]
    public async Task Null_Should_ComeBeforeAllValues(string direction, string ordered)
    {
        await AddAsync(RecordRegister.Row("1", ("name", "b")), RecordRegister.Row("2"), RecordRegister.Row("3", ("name", "a")), RecordRegister.Row("4"));

        Assert.Equal(
            ordered.Split(','),
            await ReadAsync($"SELECT {Quote("name")} FROM {Table} ORDER BY {Quote("name")} {direction}", reader => reader.IsNull(0) ? "null" : Encoding.UTF8.GetString(reader.Utf8(0))));
    }

    [Fact]
    public async Task Row_Should_BeRefused_When_ItsKeyIsThere()
    {
        await AddAsync(RecordRegister.Row("1"));

        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(RecordRegister.Row("2"), RecordRegister.Row("1")));

        Assert.Equal(["1"], await NumbersAsync());
    }

    [Fact]
    public async Task Rows_Should_BeRefused_When_ManyComeAndOneIsThere()
    {
        await AddAsync(RecordRegister.Row("500"));

        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync([.. Enumerable.Range(0, 1000).Select(n => RecordRegister.Row($"{n}"))]));

        Assert.Equal(["500"], await NumbersAsync());
    }

    [Fact]
    public async Task Row_Should_TakeThePlaceOfTheOneWithItsKey()
    {
        await AddAsync(RecordRegister.Row("1", ("name", "first"), ("memo", "gone")), RecordRegister.Row("2", ("name", "stays")));

        await ReplaceAsync(async writer =>
        {
            await writer.WriteAsync(RecordRegister.Row("3", ("name", "third")), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("1", ("name", "again")), CancellationToken.None);
        });

        Assert.Equal(
            ["1 again -", "2 stays -", "3 third -"],
            await ReadAsync($"SELECT {Quote("number")}, {Quote("name")}, {Quote("memo")} FROM {Table} ORDER BY _id", reader =>
                $"{Encoding.UTF8.GetString(reader.Utf8(0))} {Encoding.UTF8.GetString(reader.Utf8(1))} {(reader.IsNull(2) ? "-" : "!")}"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(25_000)]
    public async Task LastRow_Should_Prevail_When_SeveralOfABatchHaveOneKey(int rows)
    {
        await AddAsync(RecordRegister.Row("even", ("count", -1)));

        await ReplaceAsync(async writer =>
        {
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteAsync(RecordRegister.Row(i % 2 == 0 ? "even" : "odd", ("count", i), ("memo", "𠮷\t\\\n")), CancellationToken.None);
            }
        });

        var (even, odd) = (rows % 2 == 0 ? rows - 2 : rows - 1, rows % 2 == 0 ? rows - 1 : rows - 2);
        Assert.Equal([even, odd], await ReadAsync($"SELECT {Quote("count")} FROM {Table} ORDER BY _id", reader => reader.Int64(0)));
        Assert.Equal(["𠮷\t\\\n", "𠮷\t\\\n"], await TextsAsync($"SELECT {Quote("memo")} FROM {Table}"));
    }

    [Fact]
    public async Task RowsAndRemovals_Should_TakeEffectInTheirOrder()
    {
        await AddAsync(RecordRegister.Row("there"));
        await ReplaceAsync(async writer =>
        {
            Assert.True(await writer.RemoveAsync(RecordRegister.Register, RecordRegister.Row("there").Key, CancellationToken.None));
            Assert.False(await writer.RemoveAsync(RecordRegister.Register, RecordRegister.Row("nowhere").Key, CancellationToken.None));
            await writer.WriteAsync(RecordRegister.Row("new"), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("short"), CancellationToken.None);
            Assert.True(await writer.RemoveAsync(RecordRegister.Register, RecordRegister.Row("short").Key, CancellationToken.None));
            await writer.WriteAsync(RecordRegister.Row("there", ("name", "back")), CancellationToken.None);
        });

        Assert.Equal(["new", "there"], await NumbersAsync());
    }

    [Fact]
    public async Task Rows_Should_BeRemoved_When_TheyCameByABatchBefore()
    {
        await AddAsync(RecordRegister.Row("none"), RecordRegister.Row("old") with { Batch = 6 }, RecordRegister.Row("stays") with { Batch = 7 });
        await ReplaceAsync(async writer =>
        {
            await writer.WriteAsync(RecordRegister.Row("new") with { Batch = 7, ValidFrom = new DateOnly(2026, 1, 2) }, CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("late") with { Batch = 5 }, CancellationToken.None);
            Assert.Equal(3, await writer.RemoveBeforeAsync(RecordRegister.Register, 7, CancellationToken.None));
        });

        Assert.Equal(["new", "stays"], await NumbersAsync());
        Assert.Equal(["2026-01-02"], await TextsAsync($"SELECT {Quote(RecordNames.ValidFrom)} FROM {Table} WHERE {Quote(RecordNames.ValidFrom)} IS NOT NULL"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(25_000)]
    public async Task Rows_Should_BeGone_When_TheTransactionIsTakenBack(int rows)
    {
        await using (var context = Database.CreateLoadContext(TestRows.Actor))
        await using (var transaction = await context.Database.BeginTransactionAsync())
        await using (var writer = Records.WriteIn(context))
        {
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteAsync(RecordRegister.Row($"{i}"), CancellationToken.None);
            }

            await writer.CommitAsync(CancellationToken.None);
            Assert.Empty(await NumbersAsync());
        }

        Assert.Empty(await NumbersAsync());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(25_000)]
    public async Task Rows_Should_BeGone_When_TheWriterIsDisposedWithoutACommit(int rows)
    {
        await using (var writer = await Records.OpenWriterAsync(CancellationToken.None))
        {
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteAsync(RecordRegister.Row($"{i}"), CancellationToken.None);
            }
        }

        Assert.Empty(await NumbersAsync());
    }

    [Fact]
    public async Task Writers_Should_AllBeDone_When_TheyWriteAtTheSameTime()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => AddAsync([.. Enumerable.Range(0, 500).Select(n => RecordRegister.Row($"{writer}-{n}"))]))));

        Assert.Equal(2000, (await NumbersAsync()).Count);
    }

    [Fact]
    public async Task Connection_Should_ReadOneMoment_When_ItIsWrittenBetween()
    {
        await using (var connection = await Records.RentAsync(CancellationToken.None))
        {
            Assert.Empty(await NumbersAsync(connection));
            await AddAsync(RecordRegister.Row("1"));
            Assert.Empty(await NumbersAsync(connection));
        }

        Assert.Equal(["1"], await NumbersAsync());
    }

    [Fact]
    public async Task Connection_Should_NotWrite()
    {
        await using var connection = await Records.RentAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var reader = await connection.ReadAsync(new RecordStatement($"DELETE FROM {Table}", 0), default, CancellationToken.None);
            await reader.NextAsync(CancellationToken.None);
        });
    }

    [Fact]
    public async Task Connections_Should_BeGivenBack_When_ManyAreRentedAtOnce()
    {
        await AddAsync(RecordRegister.Row("1"));

        var read = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(NumbersAsync)));

        Assert.All(read, numbers => Assert.Equal(["1"], numbers));
    }

    [Fact]
    public async Task Statements_Should_BeRun_When_ThereAreMoreThanStayPrepared()
    {
        await AddAsync(RecordRegister.Row("1"));

        for (var i = 0; i < 600; i++)
        {
            Assert.Equal([i], await ReadAsync($"SELECT {i} FROM {Table}", reader => reader.Int64(0)));
        }
    }

    [Fact]
    public async Task Tables_Should_HaveNewItemsAndRoom_When_TheCatalogueHas()
    {
        await AddAsync(RecordRegister.Row("1", ("name", "甲")));
        await using (var context = Database.CreateContext(TestRows.Actor))
        {
            await Records.MigrateAsync(context, RecordRegister.Version, RecordRegister.Later, CancellationToken.None);
            await Records.IndexAsync(context, RecordRegister.Later, CancellationToken.None);
        }

        var later = RecordRegister.Later.FindResource("Register")!;
        var values = later.Items.Select(item => item.Field switch { "number" => "2", "name" => new string('长', 700), "formerName" => "乙", _ => (object?)null }).ToList();
        await AddAsync(RecordRow.Of(later, RecordRegister.Subject, values));

        Assert.Equal(["甲", new string('长', 700), "乙"], await TextsAsync(
            $"SELECT {Quote("name")} FROM {Table} UNION ALL SELECT {Quote("formerName")} FROM {Table} WHERE {Quote("formerName")} IS NOT NULL"));
    }

    protected string Table => Quote(RecordNames.Table(RecordRegister.Register));

    protected string Quote(string name) => Records.Dialect.Quote(name);

    protected async Task AddAsync(params IReadOnlyList<RecordRow> rows)
    {
        await using var writer = await Records.OpenWriterAsync(CancellationToken.None);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, CancellationToken.None);
        }

        await writer.CommitAsync(CancellationToken.None);
    }

    protected async Task ReplaceAsync(Func<RecordWriter, Task> write)
    {
        await using var context = Database.CreateLoadContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await using var writer = Records.WriteIn(context);
        await write(writer);
        await writer.CommitAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    protected Task<List<string>> TextsAsync(string sql) => ReadAsync(sql, reader => Encoding.UTF8.GetString(reader.Utf8(0)));

    protected Task<List<string>> NumbersAsync() => TextsAsync($"SELECT {Quote("number")} FROM {Table} ORDER BY {Quote("number")}");

    protected async Task<List<T>> ReadAsync<T>(string sql, Func<RecordReader, T> value, params object?[] values)
    {
        await using var connection = await Records.RentAsync(CancellationToken.None);
        return await ReadAsync(connection, sql, value, values);
    }

    private Task<MaskedPlaceTable> PlacesAsync(params IReadOnlyList<(long X, long Y, string? Division)> places) =>
        MaskedPlaceTable.CreateAsync(database, AddAsync, places);

    private static string PointOf(string coordinates) => $$"""{"type":"Point","coordinates":[{{coordinates}}]}""";

    private Task<List<string>> NumbersAsync(RecordConnection connection) =>
        ReadAsync(connection, $"SELECT {Quote("number")} FROM {Table} ORDER BY {Quote("number")}", reader => Encoding.UTF8.GetString(reader.Utf8(0)));

    private Task<List<string>> FoundAsync(string item, string condition, string value) =>
        ReadAsync($"SELECT {Quote(item)} FROM {Table} WHERE {condition} ORDER BY _id", reader => Encoding.UTF8.GetString(reader.Utf8(0)), value);

    private Task AddSomeAsync(string item) =>
        AddAsync([.. new[] { "a𠮷b", "𠮷", "A", "a ", "", " e\u0301", null }.Select((text, i) => RecordRegister.Row($"{i}", (item, text)))]);

    private static async Task<List<T>> ReadAsync<T>(RecordConnection connection, string sql, Func<RecordReader, T> value, params object?[] values)
    {
        await using var reader = await connection.ReadAsync(new RecordStatement(sql, values.Length), values, CancellationToken.None);
        var rows = new List<T>();
        while (await reader.NextAsync(CancellationToken.None))
        {
            rows.Add(value(reader));
        }

        return rows;
    }
}
