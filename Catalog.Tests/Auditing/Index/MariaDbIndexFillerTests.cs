using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class MariaDbIndexFillerTests() : IndexFillerTests(TestProvider.MariaDb);
