using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public sealed class SqliteIndexWitnessTests() : IndexWitnessTests(TestProvider.Sqlite);
