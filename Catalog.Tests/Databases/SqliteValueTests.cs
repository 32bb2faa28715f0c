namespace Catalog.Tests.Databases;

public sealed class SqliteValueTests : ValueTests
{
    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();
}
