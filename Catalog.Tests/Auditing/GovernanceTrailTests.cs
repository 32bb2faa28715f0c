using Catalog.Api;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Catalog.Tests.Limits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing;

/// <summary>Changes of the registers in the audit of the real server.</summary>
public sealed class GovernanceTrailTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Newcomer = "newcomer";

    [Fact]
    public async Task EachRow_Should_HaveOneEntryThatBeganIt()
    {
        var changes = WrittenEntry.All(server.AuditPath).Select(written => written.Entry).OfType<GovernanceChanged>().Where(change => change.Before is null).ToList();

        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var rows = new Dictionary<string, int>
        {
            ["Agreement"] = await context.Agreements.CountAsync(),
            ["Application"] = await context.Applications.CountAsync(),
            ["ApplicationItem"] = await context.ApplicationItems.CountAsync(),
            ["CatalogueVersion"] = await context.CatalogueVersions.CountAsync(),
            ["Department"] = await context.Departments.CountAsync(),
            ["Grant"] = await context.Grants.CountAsync(),
            ["LegalBasis"] = await context.LegalBases.CountAsync(),
            ["System"] = await context.Systems.CountAsync(),
            ["Use"] = await context.Uses.CountAsync(),
        };
        Assert.Equal(rows, changes.GroupBy(change => change.Register).ToDictionary(group => group.Key, group => group.Count()));
        Assert.Equal(changes.Count, changes.DistinctBy(change => (change.Register, change.Key)).Count());
        var system = changes.Single(change => change is { Register: "System", Key: "housing-fund-loans" });
        Assert.Equal("server start", system.Actor);
        Assert.Equal(("catalog.read", "ACTIVE", "false"), (system.After["scopes"], system.After["status"], system.After["isTrustedOnly"]));
    }

    [Fact]
    public async Task Change_Should_NameItsActorTraceAndVersion_When_ASystemMakesIt()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using (var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext(Actor.Of(ClientId.Parse("data-office-admin"), Trace)))
        {
            context.Add(TestRows.System(Newcomer, "civil-affairs"));
            await context.SaveChangesAsync();
        }

        var access = server.Services.GetRequiredService<AccessBookKeeper>();
        await access.RefreshAsync(CancellationToken.None);
        var written = WrittenEntry.All(server.AuditPath).Single(written => written.Trace == Trace);
        var change = Assert.IsType<GovernanceChanged>(written.Entry);
        Assert.Equal(("data-office-admin", "System", Newcomer, access.Current.Book.Version), (change.Actor, change.Register, change.Key, change.AccessVersion));
        Assert.Contains("\"actor\":\"data-office-admin\",\"register\":\"System\",\"key\":\"newcomer\",\"after\":{\"clientId\":\"newcomer\",\"department\":\"civil-affairs\",", written.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_Should_BeRefused_When_TheSegmentsAreGone()
    {
        await using var own = await OwnServer.StartAsync("--Audit:RetryInterval=00:10:00");
        var database = own.Server.Services.GetRequiredService<CatalogDatabase>();
        Directory.Delete(own.Server.AuditPath, recursive: true);

        await Assert.ThrowsAsync<AuditUnavailableException>(() => database.SaveAsync(TestRows.Department("newcomer", "新局")));

        await using var context = database.CreateContext();
        Assert.False(await context.Departments.AnyAsync(row => row.Code == "newcomer"));
    }

    [Fact]
    public async Task Undoing_Should_BeToldBeforeTheNextChange_When_TheAuditWasAwayForIt()
    {
        // An attempt between taking away what is in the way and putting the folder back would begin another chain.
        await using var own = await OwnServer.StartAsync("--Audit:RetryInterval=00:00:03");
        var trail = own.Server.Services.GetRequiredService<IChangeTrail>();
        var audit = own.Server.Services.GetRequiredService<AuditLog>();
        var (folder, aside) = (own.Server.AuditPath, own.Server.AuditPath + "-aside");
        var entries = await trail.TellAsync(TestRows.Actor, [Change("a"), Change("b")]);

        Directory.Move(folder, aside);
        await File.WriteAllTextAsync(folder, "in the way");
        await Assert.ThrowsAsync<AuditUnavailableException>(() => trail.TellAsync(TestRows.Actor, [Change("c")]));
        await trail.UndoAsync(TestRows.Actor, entries);
        await Assert.ThrowsAsync<AuditUnavailableException>(() => trail.TellAsync(TestRows.Actor, [Change("d")]));
        File.Delete(folder);
        Directory.Move(aside, folder);
        while (!audit.IsAvailable)
        {
            await Task.Delay(20);
        }

        await trail.TellAsync(TestRows.Actor, [Change("e")]);
        var told = WrittenEntry.All(folder).Select(written => written.Entry).SkipWhile(entry => entry is not GovernanceChanged { Actor: "command test" }).ToList();

        Assert.Equal(
            ["a", "b", "AuditResumed", $"undone {entries[0]},{entries[1]}", "e"],
            told.Select(entry => entry switch
            {
                GovernanceChanged change => change.Key,
                GovernanceChangeUndone undone => $"undone {string.Join(',', undone.Entries)}",
                _ => entry.Kind.ToString(),
            }));

        static RowChange Change(string key) => new("Department", key, null, new Dictionary<string, string?>(), null);
    }

    [Fact]
    public async Task Command_Should_WriteAChainOfItsOwn_When_AServerRuns()
    {
        await using (var command = Command())
        {
            await command.Services.GetRequiredService<CatalogDatabase>().SaveAsync(TestRows.Department("of-a-command", "命令局"));
        }

        var written = WrittenEntry.All(server.AuditPath).Where(written => written.Node.EndsWith("-commands", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, written.Count).Select(number => (long)number), written.Select(entry => entry.Number));
        Assert.Contains(written, entry => entry.Entry is GovernanceChanged { Key: "of-a-command", Actor: "command test" });
        Assert.Equal(EntryKind.SegmentClosed, written[^1].Entry.Kind);
    }

    [Fact]
    public async Task Command_Should_WaitForAnother_When_ItWritesTheChain()
    {
        var first = Command();
        await first.Services.GetRequiredService<AuditLog>().OpenAsync();
        await using var second = Command();

        var saving = Task.Run(() => second.Services.GetRequiredService<CatalogDatabase>().SaveAsync(TestRows.Department("waits", "等候局")));
        await Task.Delay(200);
        Assert.False(saving.IsCompleted);
        // Waiting keeps nobody out of the database.
        await server.Services.GetRequiredService<CatalogDatabase>().SaveAsync(TestRows.Department("beside", "旁边局"));
        await first.DisposeAsync();
        await saving.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Contains(WrittenEntry.All(server.AuditPath), entry => entry.Entry is GovernanceChanged { Key: "waits" });
    }

    private Microsoft.AspNetCore.Builder.WebApplication Command() => CatalogApplication.Build(
        ["--environment=Development", .. server.Databases.Settings, $"--Audit:Path={server.AuditPath}", "--Logging:LogLevel:Default=Warning"],
        serves: false);
}
