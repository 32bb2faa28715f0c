using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class SqliteAuditIndexTests() : AuditIndexTests(TestProvider.Sqlite);
