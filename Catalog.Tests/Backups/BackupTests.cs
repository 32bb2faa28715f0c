using Catalog.Api.Authentication;
using Catalog.Tests.Commands;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private const string Office = "data-office-admin";
    private const string Suspended = "police-steward";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-backup-");
    private readonly CatalogServer _server = new();
    private ServerDatabases _restored = null!;

    private string Backup => Path.Combine(_folder.FullName, "backup");

    private string Restored => Path.Combine(_folder.FullName, "restored");

    public async Task InitializeAsync()
    {
        _restored = await ServerDatabases.CreateAsync(Restored);
        await _server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _restored.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Backup_Should_BeRestoredWithAllThatWasAcknowledged_When_ItIsTakenUnderLoad()
    {
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            for (var revision = 0; !stop.IsCancellationRequested; revision++)
            {
                await ChangeAsync(revision);
                acknowledged = revision + 1;
            }
        });
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await _server.AskAsync(Person, new { n = CatalogServer.IdNumber });
            }
        });
        await UntilAsync(() => acknowledged >= 5);
        var before = acknowledged;

        var (code, output, error) = await BackUpAsync();

        Assert.True(code == 0, output + error);
        await UntilAsync(() => acknowledged > before);
        await stop.CancelAsync();
        await Task.WhenAll(writing, reading);
        (code, output, error) = await RestoreAsync();
        Assert.True(code == 0, output + error);
        Assert.Contains("The backup is restored.", output, StringComparison.Ordinal);
        Assert.Equal(2, await FaultlessChainsAsync());
        await using var second = new DisposableServer(new CatalogServer { Databases = _restored, Settings = [$"--Audit:Path={Path.Combine(Restored, "audit")}"] });
        await second.Server.InitializeAsync();
        Assert.InRange(await RevisionAsync(second.Server), before, acknowledged);
        var (_, body) = await second.Server.AskAsync(Person, new { n = CatalogServer.IdNumber });
        Assert.Equal(CatalogServer.PersonName, body.GetProperty("data").GetProperty("person").GetProperty("householdRegistration").GetProperty("name").GetString());
        await ChangeAsync(await RevisionAsync(second.Server), second.Server);
    }

    [Fact]
    public async Task Restoration_Should_BeRefused_When_TheBackupIsDamagedOrTheTargetIsNot()
    {
        var (code, output, error) = await BackUpAsync();
        Assert.True(code == 0, output + error);

        Assert.Equal(1, (await BackUpAsync()).Code);
        (code, _, error) = await RunAsync(_server.Databases, _server.AuditPath, "restore", "--input", Backup);
        Assert.Equal(1, code);
        Assert.Contains(" already. ", error, StringComparison.Ordinal);

        var database = Directory.EnumerateFiles(Backup, "catalog.*").Single();
        var bytes = await File.ReadAllBytesAsync(database);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(database, bytes);
        (code, _, error) = await RestoreAsync();
        Assert.Equal(1, code);
        Assert.Contains($"{Path.GetFileName(database)} of the backup is missing or damaged", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Restored) && Directory.EnumerateFileSystemEntries(Restored).Any());

        await File.WriteAllTextAsync(Path.Combine(Backup, "backup.json"), (await File.ReadAllTextAsync(Path.Combine(Backup, "backup.json")))
            .Replace("\"catalog.", "\"../catalog.", StringComparison.Ordinal));
        Assert.Equal(1, (await RestoreAsync()).Code);
        File.Delete(Path.Combine(Backup, "backup.json"));
        (code, _, error) = await RestoreAsync();
        Assert.Equal(1, code);
        Assert.Contains("holds no whole backup", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_Should_HoldNoKeyThatSigns_When_ItIsWritten()
    {
        var (code, output, error) = await BackUpAsync();
        Assert.True(code == 0, output + error);

        Assert.NotEmpty(Directory.EnumerateFiles(_server.AuditPath, "key.pem", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles(Backup, "*.pub.pem", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Backup, "key.pem", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Backup));
        }
    }

    private const string Person = "query Q($n: CitizenIdNumber!) @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\") { person(idNumber: $n) { householdRegistration { name } } }";

    private Task ChangeAsync(int revision, CatalogServer? server = null) => ChangedAsync(
        server ?? _server,
        $$"""mutation { {{(revision % 2 == 0 ? "suspendSystem" : "resumeSystem")}}(input: { clientId: "{{Suspended}}", revision: {{revision}}, reason: "r" }) { registeredSystem { status } } }""");

    private static async Task ChangedAsync(CatalogServer server, string mutation)
    {
        var (_, body) = await server.AskAsync(mutation, client: Office, scopes: Scopes.Admin);
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
    }

    private static async Task<int> RevisionAsync(CatalogServer server)
    {
        var (_, body) = await server.AskAsync("{ governance { systems { clientId revision } } }", client: Office, scopes: Scopes.Admin);
        return body.GetProperty("data").GetProperty("governance").GetProperty("systems").EnumerateArray()
            .Single(system => system.GetProperty("clientId").GetString() == Suspended).GetProperty("revision").GetInt32();
    }

    private async Task<int> FaultlessChainsAsync()
    {
        var (code, output, error) = await RunAsync(_restored, Path.Combine(Restored, "audit"), "audit", "verify");
        Assert.True(code == 0, output + error);
        return Directory.GetDirectories(Path.Combine(Restored, "audit")).Length;
    }

    private Task<(int Code, string Output, string Error)> RestoreAsync() =>
        RunAsync(_restored, Path.Combine(Restored, "audit"), "restore", "--input", Backup);

    private Task<(int Code, string Output, string Error)> BackUpAsync() => RunAsync(_server.Databases, _server.AuditPath, "backup", "--output", Backup);

    private static async Task<(int Code, string Output, string Error)> RunAsync(ServerDatabases databases, string audit, params string[] arguments)
    {
        await using var process = CatalogProcess.Start(new Dictionary<string, string>(databases.Variables) { ["Audit__Path"] = audit }, arguments);
        return await process.EndAsync();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; !isSo(); i++)
        {
            Assert.True(i < 6000, "It did not come to pass.");
            await Task.Delay(10);
        }
    }
}
