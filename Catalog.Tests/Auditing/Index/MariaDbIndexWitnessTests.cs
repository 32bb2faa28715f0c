using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class MariaDbIndexWitnessTests() : IndexWitnessTests(TestProvider.MariaDb);
