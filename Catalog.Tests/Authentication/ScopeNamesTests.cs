using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class ScopeNamesTests
{
    [Theory]
    [InlineData("", Scopes.None)]
    [InlineData("  ", Scopes.None)]
    [InlineData("catalog.read", Scopes.Read)]
    [InlineData("catalog.audit  catalog.read other", Scopes.Read | Scopes.Audit)]
    [InlineData("catalog.read.all Catalog.Admin", Scopes.None)]
    [InlineData("catalog.steward catalog.admin", Scopes.Steward | Scopes.Admin)]
    public void Names_Should_GiveTheKnownScopes_When_Read(string names, Scopes scopes) =>
        Assert.Equal(scopes, ScopeNames.Parse(names));

    [Fact]
    public void Names_Should_ComeBack_When_Written()
    {
        for (var scopes = Scopes.None; (int)scopes < 16; scopes++)
        {
            Assert.Equal(scopes, ScopeNames.Parse(ScopeNames.Format(scopes)));
        }
    }

    [Fact]
    public void Names_Should_CoverEveryScope_When_AScopeIsAdded() =>
        Assert.Equal(Enum.GetValues<Scopes>().Length - 1, ScopeNames.All.Count());
}
