namespace Catalog.Tests.Databases;

public sealed class MariaDbMigrationTests : MigrationTests
{
    protected override ITestDatabase TestDatabase { get; } = new MariaDbTestDatabase();
}
