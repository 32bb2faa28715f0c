namespace Catalog.Tests.Databases;

public sealed class MariaDbValueTests : ValueTests
{
    protected override ITestDatabase TestDatabase { get; } = new MariaDbTestDatabase();
}
