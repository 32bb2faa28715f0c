using System.Collections.Concurrent;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Mutations;

/// <summary>A server whose database dies and comes back while clients change the registers.</summary>
[Trait("Provider", "MariaDb")]
public sealed class MutationOutageTests : IAsyncLifetime
{
    private const int Clients = 4;

    private MariaDbServer _mariaDb = null!;
    private ServerDatabases _databases = null!;
    private CatalogServer _server = null!;

    public async Task InitializeAsync()
    {
        _mariaDb = await MariaDbServer.StartAsync();
        _databases = ServerDatabases.On(_mariaDb);
        _server = new CatalogServer { Databases = _databases, Settings = ["--Access:OutageLimit=00:00:05", "--Access:PollInterval=00:00:00.2", "--Limits:RequestsPerSecond=0"] };
        await _server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _databases.DisposeAsync();
        await _mariaDb.DisposeAsync();
    }

    [Fact]
    public async Task Changes_Should_BeMadeOnce_When_TheDatabaseIsKilledAndComesBackWhileTheyAreMade()
    {
        var acknowledged = new ConcurrentBag<string>();
        var codes = new ConcurrentDictionary<string, int>();
        using var stopping = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => WriteAsync(client, acknowledged, codes, stopping.Token))).ToList();
        var readers = Task.Run(() => ReadAsync(codes, stopping.Token));
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            await _mariaDb.KillAsync();
            // The second time it stays away for longer than a mutation is tried.
            await Task.Delay(TimeSpan.FromSeconds(i == 1 ? 7 : 0.3));
            await _mariaDb.StartAgainAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = acknowledged.Count;
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.True(acknowledged.Count > before, "No change is made any more.");
        await stopping.CancelAsync();
        await Task.WhenAll(clients);
        await readers;

        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var there = await context.Departments.Where(row => row.Code.StartsWith("outage-")).Select(row => row.Code).ToListAsync();
        Assert.Empty(acknowledged.Except(there));
        Assert.True(acknowledged.Count > 30, $"{acknowledged.Count} changes are few.");
        Assert.All(codes.Keys, code => Assert.Contains(code, Expected));
        // The audit tells of each change that came to pass, once, and of no other.
        var entries = WrittenEntry.All(_server.AuditPath);
        var undone = entries.Select(entry => entry.Entry).OfType<GovernanceChangeUndone>().SelectMany(entry => entry.Entries).ToHashSet();
        var told = entries
            .Where(entry => entry.Entry is GovernanceChanged { Register: "Department", Key: { } key } && key.StartsWith("outage-", StringComparison.Ordinal) && !undone.Contains(entry.Number))
            .Select(entry => ((GovernanceChanged)entry.Entry).Key);
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static readonly string[] Expected = ["DATABASE_UNAVAILABLE", "NOT_READY", "OUTCOME_UNKNOWN"];

    private async Task WriteAsync(int client, ConcurrentBag<string> acknowledged, ConcurrentDictionary<string, int> codes, CancellationToken stopping)
    {
        for (var i = 0; !stopping.IsCancellationRequested; i++)
        {
            var code = $"outage-{client}-{i}";
            while (Error(await RegisterAsync(code)) is { } error)
            {
                codes.AddOrUpdate(error, 1, (_, count) => count + 1);
                await Task.Delay(100, CancellationToken.None);
            }

            acknowledged.Add(code);
        }
    }

    private async Task ReadAsync(ConcurrentDictionary<string, int> codes, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var (_, body) = await _server.AskAsync(
                "query($id: CitizenIdNumber!) @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\") { person(idNumber: $id) { householdRegistration { name } } }", new { id = CatalogServer.IdNumber });
            if (Error((0, body)) is { } error)
            {
                codes.AddOrUpdate(error, 1, (_, count) => count + 1);
            }
        }
    }

    private Task<(int Status, JsonElement Body)> RegisterAsync(string code) => _server.AskAsync(
        "mutation($input: RegisterDepartmentInput!, $key: String) { registerDepartment(input: $input, key: $key) { registeredDepartment { code } } }",
        new
        {
            input = new
            {
                code,
                name = code,
                leaderInCharge = new { name = "分管领导", telephone = "0715-1" },
                responsiblePerson = new { name = "责任人", telephone = "0715-2" },
                technicalPerson = new { name = "技术人", telephone = "0715-3" },
            },
            key = code,
        },
        "data-office-admin",
        Scopes.Admin);

    private static string? Error((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
