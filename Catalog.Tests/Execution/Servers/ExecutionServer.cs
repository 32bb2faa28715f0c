using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Samples.Governance;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Tests.Databases;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Execution.Servers;

/// <summary>The real server with one system that has one use, whose grants and rows are put in from outside.</summary>
public sealed class ExecutionServer : IAsyncLifetime, IDisposable
{
    internal const string System = "asking-system";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-execution-").FullName;
    private readonly HttpClient _http = new();
    private WebApplication? _application;
    private long _written;

    internal CatalogueVersion Catalogue => Service<CatalogueKeeper>().Current;

    internal RecordStore Records => Service<RecordStore>();

    internal ServerDatabases Databases { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Databases = await ServerDatabases.CreateAsync(_folder);
        _application = CatalogApplication.Build(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            .. Databases.Settings,
            $"--Authentication:DevelopmentKeyPath={Path.Combine(_folder, "key.pem")}",
            $"--Audit:Path={Path.Combine(_folder, "audit")}",
            "--Sample:Enabled=false",
            // Random operations are not modest, and come fast; what limits refuse is tested elsewhere.
            "--Limits:MaxCost=1000000000",
            "--Limits:MaxDepth=60",
            "--Limits:MaxFields=100000",
            "--Limits:RequestsPerSecond=0",
            "--Logging:LogLevel:Default=Warning",
        ]);
        Assert.True(await StartUp.PrepareAsync(_application.Services, CancellationToken.None));
        await _application.StartAsync();
        await GovernAsync();
        _http.BaseAddress = new Uri(_application.Urls.Single());
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Puts a setting's grants and rows in the place of those that are there.</summary>
    internal async Task PutAsync(Setting setting)
    {
        await PutAsync(setting.Grants);
        await PutAsync(setting.Rows);
    }

    internal async Task PutAsync(IReadOnlyList<Row> rows)
    {
        await EmptyAsync();
        await AddAsync(rows);
    }

    /// <summary>Rows arrive in the order in which they are written.</summary>
    internal async Task AddAsync(IEnumerable<Row> rows)
    {
        await using var writer = await Records.OpenWriterAsync(CancellationToken.None);
        foreach (var row in rows)
        {
            // Keys of their own: random rows would often have one.
            var values = row.Resource.Items.Select(item => row.Values[item.Field]).ToList();
            await writer.WriteAsync(new RecordRow(row.Resource, new RecordKey((UInt128)(++_written)), row.Subject, values), CancellationToken.None);
        }

        await writer.CommitAsync(CancellationToken.None);
    }

    /// <param name="values">The values of its variables, as a JSON object.</param>
    internal async Task<Answer> AskAsync(string document, string values)
    {
        using var content = new StringContent($$"""{"query":{{JsonSerializer.Serialize(document, Relaxed)}},"variables":{{values}}}""", Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync("/graphql", content);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        await Databases.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    internal T Service<T>()
        where T : notnull => _application!.Services.GetRequiredService<T>();

    private async Task PutAsync(IReadOnlyList<TestGrant> grants)
    {
        await using var context = Service<CatalogDatabase>().CreateContext(TestRows.Actor);
        var use = await context.Uses.SingleAsync();
        await context.DeleteGrantsAsync();
        // What is deleted past the context makes no new version of the access book; what changes in it does.
        use.Scope = use.Scope == "本市" ? "全市" : "本市";
        await context.AddGrantsAsync([.. grants.Select(grant => new GrantRow
        {
            Use = use.Id,
            Item = grant.Item.Code.Value,
            Origin = grant.Item.SharingClass == SharingClass.NotShared ? GrantOrigin.MunicipalDecision : GrantOrigin.ProviderConsent,
            DeliveryModes = use.DeliveryModes,
            From = TestRows.From,
            Status = GrantStatus.Active,
            RowScope = grant.Scope is null ? null : string.Join(',', grant.Scope),
            Mask = grant.Mask?.ToString(),
        })]);
        await context.SaveChangesAsync();
        await Service<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }

    private async Task EmptyAsync()
    {
        await using var connection = Databases.OpenCatalog();
        await using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; {string.Concat(Catalogue.Resources.Select(resource => $"DELETE FROM {Databases.Quote(RecordNames.Table(resource))}; "))} COMMIT;";
        await command.ExecuteNonQueryAsync();
    }

    private async Task GovernAsync()
    {
        var departments = SampleDepartments.Rows().ToList();
        var providers = Catalogue.Resources.SelectMany(resource => resource.JointProviders.Append(resource.Provider)).ToHashSet(StringComparer.Ordinal);
        var consumer = departments.First(department => !providers.Contains(department.Name));
        var database = Service<CatalogDatabase>();
        await database.SaveAsync([.. departments, TestRows.System(System, consumer.Code), TestRows.LegalBasis("LB-0001"), TestRows.Use(System, "LB-0001")]);
        await database.SaveAsync(
            [.. departments.Where(department => providers.Contains(department.Name)).Select(department => TestRows.Agreement(department.Code, consumer.Code))]);
    }

    private string Token()
    {
        var settings = Service<AuthenticationSettings>();
        Assert.True(DevelopmentKey.TryOpen(settings, out var key, out var problem), problem);
        return AccessTokenWriter.Write(key!, settings.Audience, ClientId.Parse(System), Scopes.Read, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(12));
    }
}
