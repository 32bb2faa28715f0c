namespace Catalog.Tests.Databases;

public sealed class MariaDbRecordTests : RecordTests
{
    protected override ITestDatabase TestDatabase { get; } = new MariaDbTestDatabase();
}
