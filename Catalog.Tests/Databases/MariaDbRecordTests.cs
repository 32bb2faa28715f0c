namespace Catalog.Tests.Databases;

public sealed class MariaDbRecordTests(MariaDbRecordDatabase database) : RecordTests(database), IClassFixture<MariaDbRecordDatabase>;
