namespace Catalog.Tests.Databases;

public sealed class SqliteToldChangesTests : ToldChangesTests
{
    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();
}
