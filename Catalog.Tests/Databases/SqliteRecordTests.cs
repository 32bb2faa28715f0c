namespace Catalog.Tests.Databases;

public sealed class SqliteRecordTests : RecordTests
{
    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();
}
