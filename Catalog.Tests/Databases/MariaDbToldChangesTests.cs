namespace Catalog.Tests.Databases;

public sealed class MariaDbToldChangesTests : ToldChangesTests
{
    protected override ITestDatabase TestDatabase { get; } = new MariaDbTestDatabase();
}
