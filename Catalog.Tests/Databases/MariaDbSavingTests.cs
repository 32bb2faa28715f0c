namespace Catalog.Tests.Databases;

public sealed class MariaDbSavingTests : SavingTests
{
    protected override ITestDatabase TestDatabase { get; } = new MariaDbTestDatabase();
}
