using System.Globalization;
using Catalog.Api.Records;
using Catalog.Api.Storage;
using Catalog.Api.Storage.MySql;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Tests.Databases;
using Catalog.Tests.Planning;
using MySqlConnector;

namespace Catalog.Tests.Storage.MySql;

/// <summary>MariaDB's own plans: how it goes through its tables, not how long it takes.</summary>
public sealed class MySqlPagePlanTests(MariaDbRecordDatabase database) : IClassFixture<MariaDbRecordDatabase>
{
    private const int Rows = 50_000;

    private static readonly MySqlRecordDialect Dialect = new();

    [Fact]
    public async Task Page_Should_FollowAnIndexAndSortNothing_When_TheTableIsLarge()
    {
        await using var connection = await FillAsync();
        CursorPlace[] places = [new(["v000700"], 300), new([null], 300)];
        foreach (var isDescending in new[] { false, true })
        {
            foreach (var isBackward in new[] { false, true })
            {
                var read = Read("name", isDescending);
                await HoldAsync(connection, read, new PageShape(isBackward, null, null), null);
                foreach (var place in places)
                {
                    await HoldAsync(connection, read, new PageShape(isBackward, place.Nulls, null), place);
                }
            }
        }
    }

    [Fact]
    public async Task Subjects_Should_BeLookedUpByTheirIndex_When_TheyAreMany()
    {
        await using var connection = await FillAsync();
        var statement = new RecordSql(Dialect, Read("name", false)).OfSubjects();

        var plan = await ExplainAsync(connection, statement, new StatementValues([]) { Subjects = [.. Enumerable.Range(0, 100).Select(n => $"s{n:000000}")] });

        Assert.Contains("\"key\": \"IX_record_Register_subject\"", plan, StringComparison.Ordinal);
        Assert.Contains("\"access_type\": \"range\"", plan, StringComparison.Ordinal);
    }

    private static RecordRead Read(string field, bool isDescending)
    {
        var item = RecordRegister.Register.Items.Single(item => item.Field == field);
        var key = new OrderKey(new PlannedComparison(item, PlanningAllowances.Forge(AccessKind.Compare, item.Code, new ItemView(null, null, []))), isDescending, []);
        return new RecordRead(RecordRegister.Register, RowVisibility.Everything, [], [], []) { Order = [key] };
    }

    private static async Task HoldAsync(MySqlConnection connection, RecordRead read, PageShape shape, CursorPlace? start)
    {
        foreach (var statement in new PageSql(Dialect, read).Write(shape))
        {
            var plan = await ExplainAsync(connection, statement, new StatementValues([]) { Start = start, Limit = 20 });

            Assert.False(plan.Contains("filesort", StringComparison.Ordinal) || plan.Contains("temporary", StringComparison.Ordinal), $"{plan}\n{statement.Statement.Text}");
            Assert.False(plan.Contains("\"access_type\": \"ALL\"", StringComparison.Ordinal), $"{plan}\n{statement.Statement.Text}");
        }
    }

    private static async Task<string> ExplainAsync(MySqlConnection connection, PreparedStatement statement, StatementValues values)
    {
        var text = new MySqlStatementText(statement.Statement);
        object?[] given = text.Lists(values.Of(statement.Parameters));
        await using var command = new MySqlCommand($"EXPLAIN FORMAT=JSON {text.Write(given)}", connection);
        foreach (var value in text.Spread(given))
        {
            command.Parameters.Add(new MySqlParameter { Value = value });
        }

        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<MySqlConnection> FillAsync()
    {
        var connection = new MySqlConnection($"{((MariaDbTestDatabase)database.TestDatabase).ConnectionString};Pooling=False");
        await connection.OpenAsync();
        var table = Dialect.Quote(RecordNames.Table(RecordRegister.Register));
        await using var command = new MySqlCommand(
            string.Create(CultureInfo.InvariantCulture, $"""
            DELETE FROM {table};
            INSERT INTO {table} (_subject, name, number)
            SELECT CONCAT('s', LPAD(seq, 6, '0')), IF(seq % 5 > 0, CONCAT('v', LPAD(seq * 7919 % 10000, 6, '0')), NULL), seq FROM seq_1_to_{Rows};
            ANALYZE TABLE {table}
            """),
            connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
