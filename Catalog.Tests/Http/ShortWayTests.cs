using System.Net;
using System.Net.Http.Json;
using Catalog.Api;
using Catalog.Tests.Databases;
using Microsoft.AspNetCore.Builder;

namespace Catalog.Tests.Http;

/// <summary>Requests that go before routing meet what the host checks of every request.</summary>
public sealed class ShortWayTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-tests-");
    private WebApplication? _application;

    public async Task InitializeAsync()
    {
        _application = CatalogApplication.Build(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--AllowedHosts=catalog.example",
            "--Sample:Enabled=false",
            .. new SqliteServerDatabases(_folder.FullName).Settings,
            $"--Audit:Path={_folder.FullName}/audit",
            $"--Authentication:DevelopmentKeyPath={_folder.FullName}/key.pem",
            "--Logging:LogLevel:Default=Warning",
        ]);
        Assert.True(await StartUp.PrepareAsync(_application.Services, CancellationToken.None));
        await _application.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/graphql", "catalog.example", HttpStatusCode.OK)]
    [InlineData("/GraphQL", "catalog.example", HttpStatusCode.OK)]
    [InlineData("/graphql/", "catalog.example", HttpStatusCode.OK)]
    [InlineData("/graphql/other", "catalog.example", HttpStatusCode.NotFound)]
    [InlineData("/graphql", "other.example", HttpStatusCode.BadRequest)]
    [InlineData("/graphql/", "other.example", HttpStatusCode.BadRequest)]
    public async Task Server_Should_AnswerOrRefuse_When_AskedAtAnAddressOfAHost(string path, string host, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = new Uri(_application!.Urls.Single()) };
        http.DefaultRequestHeaders.Host = host;

        using var response = await http.PostAsJsonAsync(path, new { query = "{ __typename }" });

        Assert.Equal(expected, response.StatusCode);
    }
}
