using System.Globalization;
using System.Text;
using Catalog.Api.Space;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using NetTopologySuite.IO;

namespace Catalog.Tests.Databases;

/// <summary>What every database must do with the shapes beside records.</summary>
public abstract class ShapeTests(RecordDatabase database) : IAsyncLifetime
{
    protected const long Degree = PlaneGeometry.Degree;

    private const string Bowtie = """{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}""";

    protected static readonly InformationItem Item = RecordRegister.Register.Items.Single(item => item.Type.Scalar == ItemScalar.GeoJson);

    protected static readonly string SpaceName = RecordNames.Space(RecordRegister.Register, Item);

    protected CatalogDatabase Database => database.Catalog;

    protected RecordStore Records => database.Records;

    protected ITestDatabase TestDatabase => database.TestDatabase;

    protected string Table => Quote(RecordNames.Table(RecordRegister.Register));

    protected string Space => Quote(SpaceName);

    /// <summary>What makes the database one of an earlier program.</summary>
    protected abstract string DropSpace { get; }

    public Task InitializeAsync() => TestDatabase.ExecuteAsync($"DELETE FROM {Table}");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(3)]
    [InlineData(3000)]
    public async Task Shapes_Should_StandBesideTheirRecords_When_TheyAreAdded(int rows)
    {
        await AddAsync(RecordRegister.Row("before"), RecordRegister.Row("there", ("shape", Point(9, 9))));
        await AddAsync([.. Enumerable.Range(0, rows).Select(i => RecordRegister.Row($"{i:0000}", ("shape", i % 3 == 1 ? null : Point(i % 180, i % 90))))]);

        var expected = Enumerable.Range(0, rows).Where(i => i % 3 != 1).Select(i => ($"{i:0000}", Point(i % 180, i % 90)));
        Assert.Equal([.. expected, ("there", Point(9, 9))], await ShapesAsync());
    }

    [Fact]
    public async Task Shape_Should_HaveItsMiddle()
    {
        await AddAsync(RecordRegister.Row("1", ("shape", """{"type":"LineString","coordinates":[[-10,-1],[2.000000001,3]]}""")));

        Assert.Equal(
            [(-4 * Degree, 1 * Degree)],
            await ReadAsync($"SELECT {RecordNames.X}, {RecordNames.Y} FROM {Space}", reader => (reader.Int64(0), reader.Int64(1))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3000)]
    public async Task Shapes_Should_BeThoseOfTheNewRecords_When_TheyTakeThePlacesOfOthers(int others)
    {
        await AddAsync(
            RecordRegister.Row("moved", ("shape", Point(1, 1))), RecordRegister.Row("gone", ("shape", Point(2, 2))), RecordRegister.Row("come"),
            RecordRegister.Row("same", ("shape", Point(4, 4))), RecordRegister.Row("apart", ("shape", Point(5, 5))));

        await ReplaceAsync(async writer =>
        {
            for (var i = 0; i < others; i++)
            {
                await writer.WriteAsync(RecordRegister.Row($"{i:0000}", ("shape", Point(i % 180, 0))), CancellationToken.None);
            }

            await writer.WriteAsync(RecordRegister.Row("same", ("shape", Point(4, 4))), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("moved", ("shape", Point(11, 11))), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("gone"), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("come", ("shape", Point(3, 3))), CancellationToken.None);
            await writer.WriteAsync(RecordRegister.Row("new", ("shape", Point(6, 6))), CancellationToken.None);
        });

        Assert.Equal(
            [.. Enumerable.Range(0, others).Select(i => ($"{i:0000}", Point(i % 180, 0))),
             ("apart", Point(5, 5)), ("come", Point(3, 3)), ("moved", Point(11, 11)), ("new", Point(6, 6)), ("same", Point(4, 4))],
            await ShapesAsync());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(999)]
    [InlineData(25_000)]
    public async Task LastShape_Should_Prevail_When_SeveralOfABatchHaveOneKey(int rows)
    {
        await ReplaceAsync(async writer =>
        {
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteAsync(RecordRegister.Row(i % 2 == 0 ? "even" : "odd", ("shape", i >= rows - 2 && i % 2 == 0 ? null : Point(i % 180, i % 7))), CancellationToken.None);
            }
        });

        var odd = rows % 2 == 0 ? rows - 1 : rows - 2;
        Assert.Equal([("odd", Point(odd % 180, odd % 7))], await ShapesAsync());
    }

    [Fact]
    public async Task Shapes_Should_BeGone_When_TheirRecordsAre()
    {
        await AddAsync([.. Enumerable.Range(1, 5).Select(i => RecordRegister.Row($"{i}", ("shape", Point(i, i))) with { Batch = i })]);

        await ReplaceAsync(async writer =>
        {
            Assert.True(await writer.RemoveAsync(RecordRegister.Register, RecordRegister.Row("5").Key, CancellationToken.None));
            Assert.Equal(2, await writer.RemoveBeforeAsync(RecordRegister.Register, 3, CancellationToken.None));
        });
        Assert.Equal([("3", Point(3, 3)), ("4", Point(4, 4))], await ShapesAsync());
        Assert.Equal([2], await ReadAsync($"SELECT COUNT(*) FROM {Space}", reader => reader.Int64(0)));

        await TestDatabase.ExecuteAsync($"DELETE FROM {Table}");
        Assert.Equal([0], await ReadAsync($"SELECT COUNT(*) FROM {Space}", reader => reader.Int64(0)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3000)]
    public async Task Shapes_Should_BeGone_When_TheTransactionIsTakenBack(int rows)
    {
        await AddAsync(RecordRegister.Row("0", ("shape", Point(9, 9))));
        await using (var context = database.Catalog.CreateLoadContext(TestRows.Actor))
        await using (var transaction = await context.Database.BeginTransactionAsync())
        await using (var writer = Records.WriteIn(context))
        {
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteAsync(RecordRegister.Row($"{i}", ("shape", Point(1, 1))), CancellationToken.None);
            }

            await writer.CommitAsync(CancellationToken.None);
        }

        Assert.Equal([("0", Point(9, 9))], await ShapesAsync());
    }

    [Theory]
    [InlineData(Bowtie)]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("""{"type":"Point","coordinates":[181,0]}""")]
    public async Task Record_Should_BeRefused_When_ItsGeometryIsFaulty(string text)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(RecordRegister.Row("1", ("shape", text))));
        await Assert.ThrowsAsync<ArgumentException>(() => ReplaceAsync(async writer => await writer.WriteAsync(RecordRegister.Row("1", ("shape", text)), CancellationToken.None)));

        Assert.Empty(await ReadAsync($"SELECT 1 FROM {Table}", reader => reader.Int64(0)));
    }

    [Fact]
    public async Task Shape_Should_BeAnother_When_TheGeometryIsCorrected()
    {
        await AddAsync(RecordRegister.Row("1", ("shape", Point(1, 1))), RecordRegister.Row("2"), RecordRegister.Row("3", ("shape", Point(3, 3))));
        await using (var context = database.Catalog.CreateContext(TestRows.Actor))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var correction = new RecordCorrection(context, Records.Dialect);
            var number = RecordRegister.Register.Items.Single(item => item.Field == "number");
            foreach (var (found, text) in new[] { ("1", Point(11, 11)), ("2", Point(12, 12)) })
            {
                var row = await correction.FindAsync(RecordRegister.Register, number, found, CancellationToken.None);
                await correction.WriteAsync(RecordRegister.Register, Item, row!.Value, text, CancellationToken.None);
                await Assert.ThrowsAsync<ArgumentException>(() => correction.WriteAsync(RecordRegister.Register, Item, row.Value, Bowtie, CancellationToken.None));
            }

            await transaction.CommitAsync();
        }

        Assert.Equal([("1", Point(11, 11)), ("2", Point(12, 12)), ("3", Point(3, 3))], await ShapesAsync());
        Assert.Equal([Point(11, 11), Point(12, 12), Point(3, 3)], await ReadAsync($"SELECT shape FROM {Table} ORDER BY _id", reader => Encoding.UTF8.GetString(reader.Utf8(0))));
    }

    [Fact]
    public async Task Shapes_Should_BeMade_When_TheDatabaseIsOfAnEarlierProgram()
    {
        const int Rows = 2500;
        await AddAsync([.. Enumerable.Range(0, Rows).Select(i => RecordRegister.Row($"{i:0000}", ("shape", i % 5 == 0 ? null : Point(i % 180, i % 90))))]);
        await TestDatabase.ExecuteAsync($"{DropSpace}; UPDATE {Table} SET shape = '{Bowtie}' WHERE number = '0001'");

        await IndexAsync();
        await IndexAsync();

        Assert.Equal(Enumerable.Range(2, Rows - 2).Where(i => i % 5 != 0).Select(i => ($"{i:0000}", Point(i % 180, i % 90))), await ShapesAsync());
        Assert.Equal([Bowtie], await ReadAsync($"SELECT shape FROM {Table} WHERE number = '0001'", reader => Encoding.UTF8.GetString(reader.Utf8(0))));
        await ReplaceAsync(async writer => Assert.True(await writer.RemoveAsync(RecordRegister.Register, RecordRegister.Row("0002").Key, CancellationToken.None)));
        Assert.Equal("0003", (await ShapesAsync())[0].Number);
    }

    [Fact]
    public async Task Shapes_Should_StandBesideRecords_When_ANewVersionHasAnotherGeometry()
    {
        await AddAsync(RecordRegister.Row("before", ("shape", Point(1, 1))));
        for (var again = 0; again < 2; again++)
        {
            // The second time, as after a program that died: on some databases what it made is there.
            await using var context = database.Catalog.CreateContext(TestRows.Actor);
            await Records.MigrateAsync(context, again == 0 || TestDatabase is MariaDbTestDatabase ? RecordRegister.Version : RecordRegister.Outlined, RecordRegister.Outlined, CancellationToken.None);
            await Records.IndexAsync(context, RecordRegister.Outlined, CancellationToken.None);
        }

        var register = RecordRegister.Outlined.FindResource("Register")!;
        await AddAsync(RecordRow.Of(register, RecordRegister.Subject, [.. register.Items.Select(item => item.Field switch { "number" => "after", "shape" => Point(2, 2), "outline" => Point(3, 3), _ => (object?)null })]));

        Assert.Equal([("after", Point(2, 2)), ("before", Point(1, 1))], await ShapesAsync());
        var outline = Quote(RecordNames.Space(register, register.Items.Single(item => item.Field == "outline")));
        Assert.Equal([(3 * Degree, 3 * Degree)], await ReadAsync($"SELECT {RecordNames.X}, {RecordNames.Y} FROM {outline}", reader => (reader.Int64(0), reader.Int64(1))));
    }

    [Fact]
    public async Task Writers_Should_AllLeaveTheirShapes_When_TheyWriteAtTheSameTime()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
            AddAsync([.. Enumerable.Range(0, 500).Select(n => RecordRegister.Row($"{writer}-{n:000}", ("shape", Point(writer, n % 90))))]))));

        Assert.Equal(
            Enumerable.Range(0, 4).SelectMany(writer => Enumerable.Range(0, 500).Select(n => ($"{writer}-{n:000}", Point(writer, n % 90)))),
            await ShapesAsync());
    }

    [Fact]
    public async Task Box_Should_BeServedByTheIndex_When_RecordsAreMany()
    {
        await AddAsync([.. Enumerable.Range(0, 5000).Select(i => RecordRegister.Row($"{i:0000}", ("shape", Point(i % 180, i % 90))))]);
        var box = PlaneGeometry.Box(10 * Degree, 10 * Degree, 11 * Degree, 11 * Degree);
        var sql = $"SELECT {Quote("number")} FROM {Space} s JOIN {Table} r ON r.{RecordNames.Id} = s.{RecordNames.Id} "
            + $"WHERE {Records.Dialect.InBox("s", Box)} AND ({Records.Dialect.SurelyInBox("s", Box)} OR {Records.Dialect.Intersects($"s.{RecordNames.Shape}", Parameter(4))})";
        object?[] values = [10 * Degree, 10 * Degree, 11 * Degree, 11 * Degree, box];

        Assert.Equal(56, (await ReadAsync(sql, reader => Encoding.UTF8.GetString(reader.Utf8(0)), values)).Count);
        await HoldPlanAsync(sql, values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Relations_Should_BeThoseOfTheReckoning_When_PlacesAreRandom(int seed)
    {
        var random = new RandomShapes(seed);
        PlaneGeometry[] shapes = [.. Enumerable.Range(0, 120).Select(_ => random.Any())];
        await AddAsync([.. shapes.Select((shape, i) => RecordRegister.Row($"{i:000}", ("shape", shape.GeoJson)))]);

        for (var n = 0; n < 40; n++)
        {
            var (place, box) = (random.Surface(), random.Box());
            var (touched, within) = (Related(shapes, shape => place.Shape.Intersects(shape)), Related(shapes, shape => place.Shape.Covers(shape)));
            Assert.Equal(touched, await FoundAsync(Records.Dialect.Intersects($"s.{RecordNames.Shape}", Records.Dialect.Parameter(0)), place));
            Assert.Equal(within, await FoundAsync(Records.Dialect.Within($"s.{RecordNames.Shape}", Records.Dialect.Parameter(0)), place));

            var (sides, envelope) = (box.Shape.EnvelopeInternal, Box);
            object?[] values = [(long)sides.MinX, (long)sides.MinY, (long)sides.MaxX, (long)sides.MaxY, box];
            var inBox = await FoundAsync($"{Records.Dialect.InBox("s", envelope)} AND {Records.Dialect.Parameter(4)} IS NOT NULL", values);
            var surely = await FoundAsync($"{Records.Dialect.SurelyInBox("s", envelope)} AND {Records.Dialect.Parameter(4)} IS NOT NULL", values);
            Assert.Subset(inBox.ToHashSet(), Related(shapes, shape => sides.Intersects(shape.EnvelopeInternal)).ToHashSet());
            Assert.Subset(Related(shapes, shape => sides.Covers(shape.EnvelopeInternal)).ToHashSet(), surely.ToHashSet());
        }
    }

    [Fact]
    public async Task Places_Should_BeTheirOwn_When_AStatementHasSeveral()
    {
        await AddAsync([.. Enumerable.Range(0, 9).Select(i => RecordRegister.Row($"{i}", ("shape", Point(i, i))))]);
        var (low, high) = (PlaneGeometry.Box(0, 0, 5 * Degree, 5 * Degree), PlaneGeometry.Box(4 * Degree, 4 * Degree, 8 * Degree, 8 * Degree));
        var dialect = Records.Dialect;

        var found = await FoundAsync(
            $"{dialect.Intersects("s._shape", dialect.Parameter(0))} AND {dialect.Within("s._shape", dialect.Parameter(2))} AND r.{Quote("number")} <> {dialect.Parameter(1)}", low, "7", high);

        Assert.Equal(["4", "5"], found);
    }

    protected static string Point(int longitude, int latitude) => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{longitude}},{{latitude}}]}""");

    /// <summary>Fails where the statement does not go by the spatial index.</summary>
    protected abstract Task HoldPlanAsync(string sql, object?[] values);

    protected string Quote(string name) => Records.Dialect.Quote(name);

    /// <summary>The geometries of the table beside, by the numbers of their records.</summary>
    protected Task<List<(string Number, string GeoJson)>> ShapesAsync() => ReadAsync(
        $"SELECT r.{Quote("number")}, {Records.Dialect.Shape($"s.{RecordNames.Shape}")} FROM {Space} s LEFT JOIN {Table} r ON r.{RecordNames.Id} = s.{RecordNames.Id} ORDER BY 1",
        reader => (Encoding.UTF8.GetString(reader.Utf8(0)), GeometryText.Write(new WKBReader().Read(reader.Bytes(1).ToArray()))));

    protected async Task IndexAsync()
    {
        await using var context = database.Catalog.CreateContext(TestRows.Actor);
        await Records.IndexAsync(context, RecordRegister.Version, CancellationToken.None);
    }

    protected async Task AddAsync(params IReadOnlyList<RecordRow> rows)
    {
        await using var writer = await Records.OpenWriterAsync(CancellationToken.None);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, CancellationToken.None);
        }

        await writer.CommitAsync(CancellationToken.None);
    }

    protected async Task<List<T>> ReadAsync<T>(string sql, Func<RecordReader, T> value, params object?[] values)
    {
        await using var connection = await Records.RentAsync(CancellationToken.None);
        await using var reader = await connection.ReadAsync(new RecordStatement(sql, values.Length), values, CancellationToken.None);
        var rows = new List<T>();
        while (await reader.NextAsync(CancellationToken.None))
        {
            rows.Add(value(reader));
        }

        return rows;
    }

    private SpaceBox Box => new(() => Parameter(0), () => Parameter(1), () => Parameter(2), () => Parameter(3), () => Parameter(4));

    private string Parameter(int place) => Records.Dialect.Parameter(place);

    private static List<string> Related(PlaneGeometry[] shapes, Predicate<NetTopologySuite.Geometries.Geometry> holds) =>
        [.. shapes.Index().Where(shape => holds(shape.Item.Shape)).Select(shape => $"{shape.Index:000}")];

    private Task<List<string>> FoundAsync(string condition, params object?[] values) => ReadAsync(
        $"SELECT r.{Quote("number")} FROM {Space} s JOIN {Table} r ON r.{RecordNames.Id} = s.{RecordNames.Id} WHERE {condition} ORDER BY 1",
        reader => Encoding.UTF8.GetString(reader.Utf8(0)),
        values);

    private async Task ReplaceAsync(Func<RecordWriter, Task> write)
    {
        await using var context = database.Catalog.CreateLoadContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await using var writer = Records.WriteIn(context);
        await write(writer);
        await writer.CommitAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }
}
