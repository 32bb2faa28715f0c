using Catalog.Api;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Catalog.Tests.NonInterference.Governance;
using Catalog.Tests.NonInterference.Plants;
using Catalog.Tests.NonInterference.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>The real server on a database of its own, whose governance and rows are put in from outside.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Dictionary<ClientId, string> _tokens = [];
    private readonly RowTables _rows;

    private Node(WebApplication application, ServerDatabases databases, StatementLog? statements, HttpMessageHandler handler)
    {
        _application = application;
        _rows = new RowTables(databases);
        Statements = statements;
        Http = new HttpClient(handler) { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Http { get; }

    /// <summary>Null where the database does not tell its statements.</summary>
    public StatementLog? Statements { get; }

    public CatalogueKeeper Catalogue => _application.Services.GetRequiredService<CatalogueKeeper>();

    /// <param name="handler">What stands between those who ask and the server.</param>
    /// <param name="replace">Puts services in the place of the server's own.</param>
    public static async Task<Node> StartAsync(string folder, ServerDatabases databases, HttpMessageHandler handler, Action<IServiceCollection>? replace)
    {
        var statements = databases is SqliteServerDatabases file ? new StatementLog(file.CatalogPath) : null;
        var application = ReplacedServices.While(replace, () => CatalogApplication.Build(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            .. databases.Settings,
            $"--Authentication:DevelopmentKeyPath={Path.Combine(Path.GetDirectoryName(folder)!, "key.pem")}",
            $"--Audit:Path={Path.Combine(folder, "audit")}",
            "--Sample:Enabled=false",
            // What is refused for its haste depends on the clock, not on what is stored.
            "--Limits:RequestsPerSecond=0",
            "--Limits:Guesses:Tries=1000",
            "--Logging:LogLevel:Default=Warning",
        ]));
        Assert.True(await StartUp.PrepareAsync(application.Services, CancellationToken.None));
        await application.StartAsync();
        return new Node(application, databases, statements, handler);
    }

    public async Task WriteAsync(AccessBook book)
    {
        await BookWriter.WriteAsync(_application.Services.GetRequiredService<CatalogDatabase>(), book);
        await _application.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }

    public Task WriteAsync(IEnumerable<StoredRow> rows) => _rows.WriteAsync(rows);

    public string TokenOf(ClientId system)
    {
        if (!_tokens.TryGetValue(system, out var token))
        {
            var settings = _application.Services.GetRequiredService<AuthenticationSettings>();
            Assert.True(DevelopmentKey.TryOpen(settings, out var key, out var problem), problem);
            token = AccessTokenWriter.Write(key!, settings.Audience, system, Scopes.Read, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(12));
            _tokens.Add(system, token);
        }

        return token;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Statements?.Dispose();
        await _rows.DisposeAsync();
        await _application.DisposeAsync();
    }
}
