using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class MariaDbAuditIndexTests() : AuditIndexTests(TestProvider.MariaDb);
