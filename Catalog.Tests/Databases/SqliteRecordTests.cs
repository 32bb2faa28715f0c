namespace Catalog.Tests.Databases;

public sealed class SqliteRecordTests(SqliteRecordDatabase database) : RecordTests(database), IClassFixture<SqliteRecordDatabase>;
