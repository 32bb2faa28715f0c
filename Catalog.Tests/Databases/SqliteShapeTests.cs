using System.Text;
using Catalog.Api.Space;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Databases;

public sealed class SqliteShapeTests(SqliteRecordDatabase database) : ShapeTests(database), IClassFixture<SqliteRecordDatabase>
{
    protected override string DropSpace => $"DROP TABLE {Space}; DROP TRIGGER {Quote($"TR_{SpaceName}")}";

    [Theory]
    [InlineData("catalog_intersects(x'00', ?1)")]
    [InlineData("catalog_within(x'01FF', ?1)")]
    [InlineData("catalog_within('no shape', ?1)")]
    public async Task Function_Should_BeAnErrorOfTheStatement_When_ItIsGivenNoShape(string call) =>
        await Assert.ThrowsAsync<SqliteException>(() => ReadAsync($"SELECT {call}", reader => reader.Int64(0), PlaneGeometry.Box(0, 0, 1, 1)));

    [Theory]
    [InlineData(7L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public async Task Function_Should_BeAnErrorOfTheStatement_When_ItIsGivenNoPlace(long place)
    {
        await AddAsync(RecordRegister.Row("1", ("shape", Point(1, 1))));

        await Assert.ThrowsAsync<SqliteException>(() => ReadAsync($"SELECT catalog_intersects(_shape, ?1) FROM {Space}", reader => reader.Int64(0), place));
        Assert.Equal([1], await ReadAsync($"SELECT catalog_intersects(_shape, ?1) FROM {Space}", reader => reader.Int64(0), PlaneGeometry.Box(0, 0, 2 * Degree, 2 * Degree)));
    }

    [Fact]
    public async Task Function_Should_BeNull_When_ThereIsNoShape() =>
        Assert.Equal([true], await ReadAsync("SELECT catalog_within(NULL, ?1)", reader => reader.IsNull(0), PlaneGeometry.Box(0, 0, 1, 1)));

    [Fact]
    public async Task Places_Should_BeForgotten_When_TheConnectionIsGivenBack()
    {
        await AddAsync(RecordRegister.Row("1", ("shape", Point(1, 1))));
        await ReadAsync($"SELECT catalog_intersects(_shape, ?1) FROM {Space}", reader => reader.Int64(0), PlaneGeometry.Box(0, 0, 1, 1));

        await Assert.ThrowsAsync<SqliteException>(() => ReadAsync($"SELECT catalog_intersects(_shape, 0) FROM {Space}", reader => reader.Int64(0)));
    }

    protected override async Task HoldPlanAsync(string sql, object?[] values)
    {
        var plan = await ReadAsync($"EXPLAIN QUERY PLAN {sql}", reader => Encoding.UTF8.GetString(reader.Utf8(3)), values);

        Assert.Contains(plan, step => step.StartsWith("SCAN s VIRTUAL TABLE INDEX 2:", StringComparison.Ordinal));
    }
}
