namespace Catalog.Tests.Databases;

public sealed class SqliteSavingTests : SavingTests
{
    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();
}
