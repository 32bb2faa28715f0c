namespace Catalog.Tests.Databases;

public sealed class MariaDbRecordDatabase() : RecordDatabase(new MariaDbTestDatabase());
