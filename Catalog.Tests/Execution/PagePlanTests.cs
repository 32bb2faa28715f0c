using System.Globalization;
using Catalog.Api.Access;
using Catalog.Api.Records;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Servers;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Tests.Execution;

/// <summary>A page of a large table costs what its rows cost, wherever it stands: its statements follow an index and sort nothing.</summary>
[Trait("Provider", "Sqlite")]
public sealed class PagePlanTests(ExecutionServer server) : IClassFixture<ExecutionServer>
{
    private const int Rows = 200_000;
    private const int PageSize = 20;

    // A row costs some ten steps of SQLite's machine for each column, and a page's statements a few more; a scan takes millions.
    private const int MostSteps = 5000;

    [Fact]
    public async Task Page_Should_FollowAnIndexAndSortNothing_When_TheTableIsLarge()
    {
        var resource = server.Catalogue.FindResource("HouseholdRegistration")!;
        await server.PutAsync(new Setting(server.Catalogue, [resource], [.. resource.Items.Select(item => new TestGrant(item, null, null))], []));
        await using var connection = (SqliteConnection)server.Databases.OpenCatalog();
        await connection.OpenAsync();
        await FillAsync(connection, resource);
        var indexed = await IndexedAsync(connection, resource);
        Assert.True(indexed.Count > 2, string.Join(", ", indexed.Select(item => item.Field)));
        foreach (var order in Orders(indexed))
        {
            await HoldAsync(connection, new RecordRead(resource, RowVisibility.Everything, [], [], []) { Order = order });
        }

        await server.PutAsync([]);
    }

    private static async Task HoldAsync(SqliteConnection connection, RecordRead read)
    {
        var dialect = new Api.Storage.Sqlite.SqliteRecordDialect();
        foreach (var isBackward in new[] { false, true })
        {
            var place = await PlaceAsync(connection, read, isBackward, 0);
            (CursorPlace? Start, CursorPlace? End)[] bounds =
            [
                (null, null),
                (place, null),
                (await PlaceAsync(connection, read, isBackward, Rows / 2), null),
                (await PlaceAsync(connection, read, isBackward, Rows - PageSize), null),
                (place, await PlaceAsync(connection, read, isBackward, PageSize * 2)),
            ];
            foreach (var (start, end) in bounds)
            {
                var rows = 0;
                foreach (var statement in new PageSql(dialect, read).Write(new PageShape(isBackward, start?.Nulls, end?.Nulls)))
                {
                    rows += Run(connection, statement, new StatementValues([]) { Start = start, End = end, Limit = PageSize - rows });
                }

                Assert.InRange(rows, 1, PageSize);
            }
        }
    }

    private static int Run(SqliteConnection connection, PreparedStatement statement, StatementValues values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {statement.Statement.Text}";
        var parameters = values.Of(statement.Parameters);
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", parameters[i] ?? DBNull.Value);
        }

        using (var plan = command.ExecuteReader())
        {
            while (plan.Read())
            {
                var step = plan.GetString(3);
                Assert.False(step.Contains("TEMP B-TREE", StringComparison.Ordinal), $"{step}\n{statement.Statement.Text}");
                Assert.True(step.StartsWith("SEARCH", StringComparison.Ordinal) || step.Contains("USING INDEX", StringComparison.Ordinal) || !statement.Statement.Text.Contains("WHERE", StringComparison.Ordinal), $"{step}\n{statement.Statement.Text}");
            }
        }

        command.CommandText = statement.Statement.Text;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        var steps = raw.sqlite3_stmt_status(reader.Handle, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
        Assert.True(steps is > 0 and < MostSteps, $"{steps} steps\n{statement.Statement.Text}");
        Assert.Equal(0, raw.sqlite3_stmt_status(reader.Handle, raw.SQLITE_STMTSTATUS_SORT, 0));
        return rows;
    }

    /// <summary>The place of a row so many rows from the end at which the reading begins.</summary>
    private static async Task<CursorPlace> PlaceAsync(SqliteConnection connection, RecordRead read, bool isBackward, int offset)
    {
        string Direction(bool isDescending) => isDescending == isBackward ? "ASC" : "DESC";
        await using var command = connection.CreateCommand();
        var keys = read.Order.Select(key => $"\"{key.Item.Item.Field}\"").ToList();
        var last = read.Order is [.., { IsDescending: true }];
        command.CommandText = $"""
            SELECT {string.Join(", ", keys.Append("\"_id\""))} FROM "{RecordNames.Table(read.Resource)}"
            ORDER BY {string.Join(", ", read.Order.Select((key, i) => $"{keys[i]} {Direction(key.IsDescending)}").Append($"\"_id\" {Direction(last)}"))}
            LIMIT 1 OFFSET {offset.ToString(CultureInfo.InvariantCulture)}
            """;
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        var place = reader;
        return new CursorPlace([.. keys.Select((_, i) => place.IsDBNull(i) ? null : place.GetValue(i))], place.GetInt64(keys.Count));
    }

    private static async Task<List<InformationItem>> IndexedAsync(SqliteConnection connection, Resource resource)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT c.name FROM pragma_index_list('{RecordNames.Table(resource)}') i, pragma_index_info(i.name) c WHERE c.seqno = 0";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return [.. resource.Items.Where(item => names.Contains(item.Field))];
    }

    private static async Task FillAsync(SqliteConnection connection, Resource resource)
    {
        // A fifth of the values are missing; the others repeat, some of them often.
        static string Value(InformationItem item, int place) => item.Type.Scalar switch
        {
            ItemScalar.Date => $"date('1950-01-01', '+' || (n * {7919 + (2 * place)} % 25000) || ' days')",
            ItemScalar.DivisionCode => $"'4212' || printf('%08d', n * {7919 + (2 * place)} % 40)",
            _ => $"printf('v%06d', n * {7919 + (2 * place)} % 50000)",
        };
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Rows})
            INSERT INTO "{RecordNames.Table(resource)}" ({string.Join(", ", resource.Items.Select(item => $"\"{item.Field}\""))})
            SELECT {string.Join(", ", resource.Items.Select((item, i) => $"CASE WHEN (n + {i}) % 5 > 0 THEN {Value(item, i)} END"))} FROM numbers
            """;
        Assert.Equal(Rows, await command.ExecuteNonQueryAsync());
    }

    private IEnumerable<IReadOnlyList<OrderKey>> Orders(IReadOnlyList<InformationItem> indexed)
    {
        yield return [];
        foreach (var item in indexed)
        {
            yield return [KeyOf(item, false)];
            yield return [KeyOf(item, true)];
        }
    }

    private OrderKey KeyOf(InformationItem item, bool isDescending)
    {
        var question = new AccessQuestion(
            ClientId.Parse(ExecutionServer.System), new DeclaredUse(Purpose.BusinessCollaboration, LegalBasisCode.Parse("LB-0001")), DeliveryModes.OnlineQuery, item.Code, AccessKind.Compare);
        var allowance = Assert.IsType<Allowance>(server.Service<AccessBookKeeper>().Current.Decide(question));
        return new OrderKey(new PlannedComparison(item, allowance), isDescending, []);
    }
}
