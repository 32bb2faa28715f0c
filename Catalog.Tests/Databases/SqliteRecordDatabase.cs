namespace Catalog.Tests.Databases;

public sealed class SqliteRecordDatabase() : RecordDatabase(new SqliteTestDatabase());
