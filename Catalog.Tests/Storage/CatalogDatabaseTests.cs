using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Microsoft.Extensions.Configuration;

namespace Catalog.Tests.Storage;

public sealed class CatalogDatabaseTests
{
    [Theory]
    [InlineData("Oracle", null, DatabaseProblem.ProviderUnknownCode)]
    [InlineData("Sqlite", "Data Source=:memory:", DatabaseProblem.SettingsInvalidCode)]
    [InlineData("Sqlite", "Mode=Memory;Data Source=a", DatabaseProblem.SettingsInvalidCode)]
    [InlineData("Sqlite", "Server=127.0.0.1;Database=catalog", DatabaseProblem.SettingsInvalidCode)]
    [InlineData("Sqlite", "catalog.db", DatabaseProblem.SettingsInvalidCode)]
    public async Task Migration_Should_BeRefused_When_SettingsAreWrong(string provider, string? connectionString, string code)
    {
        await using var database = CatalogDatabase.Create(
            new DatabaseSettings(provider, connectionString, Path.GetTempPath()), TimeProvider.System, new ChangeList());

        var outcome = await database.MigrateAsync(CancellationToken.None);

        Assert.Equal(code, outcome.Problem?.Code);
        Assert.Throws<InvalidOperationException>(database.CreateContext);
    }

    [Fact]
    public void Settings_Should_BeThoseOfTheConfiguration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "MySql",
            ["ConnectionStrings:Catalog"] = "Server=a",
        }).Build();

        Assert.Equal(new DatabaseSettings("MySql", "Server=a", "root"), DatabaseSettings.Read(configuration, "root"));
    }

    [Fact]
    public void Settings_Should_NameSqlite_When_NothingIsConfigured() =>
        Assert.Equal(
            new DatabaseSettings("Sqlite", null, "root"),
            DatabaseSettings.Read(new ConfigurationBuilder().Build(), "root"));
}
