namespace Catalog.Tests.Databases;

public sealed class SqliteMigrationTests : MigrationTests
{
    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();
}
