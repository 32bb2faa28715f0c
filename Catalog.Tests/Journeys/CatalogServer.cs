using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api;
using Catalog.Api.Authentication;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Journeys;

/// <summary>The real server on a free port, with sample data in a database of its own.</summary>
public sealed class CatalogServer : IAsyncLifetime
{
    /// <summary>The second of the sample persons; her household registration is in 421223107.</summary>
    public const string IdNumber = "421223194102247489";

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-").FullName;
    private readonly ServerDatabases? _given;
    private ServerDatabases? _own;
    private WebApplication? _application;

    public Uri Address => new(_application!.Urls.Single());

    public IServiceProvider Services => _application!.Services;

    /// <summary>Its databases, on the provider that these tests run on; those that are given are the giver's to remove.</summary>
    public ServerDatabases Databases { get => _given ?? _own!; init => _given = value; }

    public string AuditPath => Path.Combine(_folder, "audit");

    /// <summary>Settings beside those of every test, such as --Http:MaxSeconds=1.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The server's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A token of a system that is approved for the example operations.</summary>
    public string Token { get; private set; } = string.Empty;

    /// <summary>What the example PersonByIdNumber answers: the person's name.</summary>
    public const string PersonName = "李美";

    public async Task InitializeAsync()
    {
        _own = _given is null ? await ServerDatabases.CreateAsync(_folder) : null;
        _application = CatalogApplication.Build(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            .. Databases.Settings,
            $"--Audit:Path={AuditPath}",
            $"--Authentication:DevelopmentKeyPath={Path.Combine(_folder, "key.pem")}",
            "--Logging:LogLevel:Default=Warning",
            .. Settings,
        ], time: Time);
        Assert.True(await StartUp.PrepareAsync(_application.Services, CancellationToken.None));
        await _application.StartAsync();
        Token = TokenOf("housing-fund-loans");
    }

    public string TokenOf(string client, Scopes scopes = Scopes.Read, TimeSpan? lifetime = null)
    {
        var settings = _application!.Services.GetRequiredService<AuthenticationSettings>();
        Assert.True(DevelopmentKey.TryOpen(settings, out var key, out var problem), problem);
        return AccessTokenWriter.Write(
            key!, settings.Audience, ClientId.Parse(client), scopes, Time.GetUtcNow(), lifetime ?? TimeSpan.FromHours(1));
    }

    /// <summary>Asks as a system, as a program would.</summary>
    public async Task<(int Status, JsonElement Body)> AskAsync(
        string query, object? variables = null, string? client = "housing-fund-loans", Scopes scopes = Scopes.Read, string? operationName = null, string accept = "application/json")
    {
        using var http = Client(client, scopes);
        http.DefaultRequestHeaders.Accept.ParseAdd(accept);
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables, operationName });
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public HttpClient Client(string? client = "housing-fund-loans", Scopes scopes = Scopes.Read)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (client is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(client, scopes));
        }

        return http;
    }

    public Task StopAsync() => _application!.StopAsync();

    public async Task DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        Directory.Delete(_folder, true);
    }
}
