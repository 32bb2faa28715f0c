namespace Catalog.Tests.Databases;

/// <summary>A kind of database that tests run on.</summary>
public enum TestProvider
{
    Sqlite,
    MariaDb,
}
