namespace Catalog.Tests.Verification;

/// <summary>The tests that ask the one server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedVerificationServer : ICollectionFixture<VerificationServer>
{
    public const string Name = "Verification";
}
