namespace Catalog.Tests.Auditing.Queries;

/// <summary>The tests that ask the one server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedAuditServer : ICollectionFixture<AuditServer>
{
    public const string Name = "Audit";
}
