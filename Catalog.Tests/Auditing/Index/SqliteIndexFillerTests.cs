using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class SqliteIndexFillerTests() : IndexFillerTests(TestProvider.Sqlite);
