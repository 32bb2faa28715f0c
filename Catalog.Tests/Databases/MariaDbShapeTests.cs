using Catalog.Api.Space;
using Catalog.Api.Storage;
using Catalog.Api.Storage.MySql;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Catalog.Tests.Databases;

public sealed class MariaDbShapeTests(MariaDbRecordDatabase database) : ShapeTests(database), IClassFixture<MariaDbRecordDatabase>
{
    protected override string DropSpace => $"DROP TABLE {Space}";

    [Fact]
    public async Task Shapes_Should_BeMade_When_AProgramDiedBeforeItHadMadeThemAll()
    {
        await AddAsync(RecordRegister.Row("1", ("shape", Point(1, 1))), RecordRegister.Row("2", ("shape", Point(2, 2))));
        await TestDatabase.ExecuteAsync($"{DropSpace}; {Assert.Single(Records.Dialect.CreateSpace(RecordRegister.Register, Item, isFilled: false))}");
        await TestDatabase.ExecuteAsync($"INSERT INTO {Space} SELECT _id, ST_GeomFromText('POINT(7 7)'), 7, 7 FROM {Table} WHERE number = '2'");

        await IndexAsync();

        Assert.Equal([("1", Point(1, 1)), ("2", Point(2, 2))], await ShapesAsync());
        await using var context = Database.CreateContext();
        Assert.Contains(SpaceName, await context.Database.SqlQueryRaw<string>(Records.Dialect.FilledSpaces).ToListAsync());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9000)]
    public async Task Shapes_Should_BeInserted_When_TheServerTakesNoLoads(int rows)
    {
        await TestDatabase.ExecuteAsync("SET GLOBAL local_infile = 0");
        try
        {
            await AddAsync([.. Enumerable.Range(0, rows).Select(i => RecordRegister.Row($"{i:0000}", ("shape", Point(i % 180, i % 90))))]);
        }
        finally
        {
            await TestDatabase.ExecuteAsync("SET GLOBAL local_infile = 1");
        }

        Assert.Equal(Enumerable.Range(0, rows).Select(i => ($"{i:0000}", Point(i % 180, i % 90))), await ShapesAsync());
    }

    protected override async Task HoldPlanAsync(string sql, object?[] values)
    {
        var text = new MySqlStatementText(new RecordStatement(sql, values.Length));
        await using var connection = new MySqlConnection($"{((MariaDbTestDatabase)TestDatabase).ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"EXPLAIN FORMAT=JSON {text.Text}", connection);
        foreach (var place in text.Places)
        {
            command.Parameters.Add(new MySqlParameter { Value = values[place] is PlaneGeometry shape ? shape.ToWkb() : values[place] });
        }

        var plan = (string)(await command.ExecuteScalarAsync())!;
        Assert.Contains($"\"key\": \"IX_{SpaceName}\"", plan, StringComparison.Ordinal);
    }
}
