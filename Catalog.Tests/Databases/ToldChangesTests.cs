using System.Globalization;
using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Api.Storage.MySql;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

/// <summary>Whoever changes the registers, the audit is told of it before it is in force.</summary>
public abstract class ToldChangesTests : DatabaseTests
{
    private ChangeList Changes => TestDatabase.Changes;

    [Fact]
    public async Task NewRow_Should_BeToldWithAllItsValues_When_Saved()
    {
        var database = await OpenMigratedAsync();
        var use = TestRows.Use("loans", "LB-1");
        await database.SaveAsync(TestRows.Department("housing-fund", "住房公积金中心"), TestRows.System("loans", "housing-fund"), TestRows.LegalBasis("LB-1"), use);
        var grant = TestRows.Grant(use.Id, "1001001/000001-01", TestRows.From.AddYears(1));
        grant.Mask = Mask.KeepFirst(3).ToString();
        await database.GrantAsync(grant);

        var (actor, change) = Changes.Told[^1];

        Assert.Equal((TestRows.Actor, "Grant", Id(grant.Id), 5L), (actor, change.Register, change.Key, change.AccessVersion));
        Assert.Null(change.Before);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["applicationItem"] = Id(grant.ApplicationItem!.Value),
                ["deliveryModes"] = "ONLINE_QUERY",
                ["from"] = "2025-12-31T16:00:00.000000Z",
                ["id"] = Id(grant.Id),
                ["item"] = "1001001/000001-01",
                ["level"] = "READ",
                ["mask"] = "KEEP_FIRST_3",
                ["origin"] = "PROVIDER_CONSENT",
                ["revision"] = "0",
                ["rowScope"] = null,
                ["status"] = "ACTIVE",
                ["statusBy"] = null,
                ["statusReason"] = null,
                ["until"] = "2026-12-31T16:00:00.000000Z",
                ["use"] = Id(use.Id),
            },
            change.After);
        Assert.NotEqual("0", change.Key);
        Assert.Equal(["Department", "System", "LegalBasis", "Use", "Application", "ApplicationItem", "Grant"], Changes.Told.Select(told => told.Change.Register));
    }

    [Fact]
    public async Task ChangedRow_Should_BeToldAsFarAsItChanged_When_Saved()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
        await using var context = database.CreateContext(TestRows.Actor);
        var row = await context.Departments.SingleAsync();
        row.Status = DepartmentStatus.Suspended;
        row.TechnicalPerson = new DepartmentContact("信息科", "0715-1234567");

        await context.SaveChangesAsync();

        var (_, change) = Changes.Told[^1];
        Assert.Equal(("Department", "civil-affairs", 2L), (change.Register, change.Key, change.AccessVersion));
        Assert.Equal(
            [new("revision", "0"), new("status", "ACTIVE"), new("technicalPerson.name", "办公室"), new("technicalPerson.telephone", "(withheld)")],
            change.Before!);
        Assert.Equal(
            [new("revision", "1"), new("status", "SUSPENDED"), new("technicalPerson.name", "信息科"), new("technicalPerson.telephone", "(withheld)")],
            change.After);
    }

    [Fact]
    public async Task Texts_Should_BeToldByTheirHash_When_TheyAreDocuments()
    {
        var database = await OpenMigratedAsync();
        var version = CatalogueVersionRow.Create(1, new Dictionary<string, string> { ["a.graphql"] = "type A" }, TestRows.From, "catalogue-editor", "首批目录");
        await database.SaveAsync(
            TestRows.Department("housing-fund", "住房公积金中心"),
            TestRows.System("loans", "housing-fund"),
            new TrustedOperationRow { System = "loans", Hash = new string('a', 64), Document = "{ person(idNumber: \"421223194102247489\") }", RegisteredAt = TestRows.From },
            version);

        var (operation, catalogue) = (Changes.Told[^2].Change, Changes.Told[^1].Change);

        Assert.Equal(("TrustedOperation", $"loans/{new string('a', 64)}"), (operation.Register, operation.Key));
        Assert.Equal("(withheld)", operation.After["document"]);
        Assert.Equal(("CatalogueVersion", "1", "(withheld)", version.Sha256), (catalogue.Register, catalogue.Key, catalogue.After["files"], catalogue.After["sha256"]));
    }

    [Fact]
    public async Task Change_Should_BeToldBeforeItIsInForce()
    {
        var database = await OpenMigratedAsync();
        var versionWhenTold = -1L;
        Changes.Then = async () => versionWhenTold = await VersionAsync(database);

        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));

        Assert.Equal((0, 1), (versionWhenTold, await VersionAsync(database)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_Should_NotComeToPass_When_TheAuditIsAway(bool isCallersTransaction)
    {
        var database = await OpenMigratedAsync();
        Changes.IsAway = true;
        await using (var context = database.CreateContext(TestRows.Actor))
        {
            await using var transaction = isCallersTransaction ? await context.Database.BeginTransactionAsync() : null;
            context.Add(TestRows.Department("civil-affairs", "民政局"));

            await Assert.ThrowsAsync<AuditUnavailableException>(async () =>
            {
                await context.SaveChangesAsync();
                await transaction!.CommitAsync();
            });
        }

        Assert.Empty(Changes.Undone);
        await using var reader = database.CreateContext();
        Assert.Empty(await reader.Departments.ToListAsync());
        Assert.Equal(0, await VersionAsync(database));
        Changes.IsAway = false;
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
        Assert.Equal(1, await VersionAsync(database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_Should_BeToldAsUndone_When_TheCommitFails(bool isCancelled)
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
        using var cancellation = new CancellationTokenSource();
        await using (var context = database.CreateContext(TestRows.Actor))
        {
            Changes.Then = () => isCancelled ? cancellation.CancelAsync() : context.Database.GetDbConnection().CloseAsync();
            context.Add(TestRows.System("loans", "civil-affairs"));
            context.Add(TestRows.System("relief", "civil-affairs"));

            await Assert.ThrowsAnyAsync<Exception>(() => context.SaveChangesAsync(cancellation.Token));
        }

        Changes.Then = () => Task.CompletedTask;
        Assert.Equal([2, 3], Changes.Undone);
        await using var reader = database.CreateContext();
        Assert.Empty(await reader.Systems.ToListAsync());
        Assert.Equal(1, await VersionAsync(database));
        await database.SaveAsync(TestRows.System("loans", "civil-affairs"));
        Assert.Equal(2, Changes.Undone.Count);
    }

    [Fact]
    public async Task Change_Should_NotBeTold_When_ItIsTakenBackOrRefused()
    {
        var database = await OpenMigratedAsync();
        await using var context = database.CreateContext(TestRows.Actor);
        await using (await context.Database.BeginTransactionAsync())
        {
            context.Add(TestRows.Department("civil-affairs", "民政局"));
            await context.SaveChangesAsync();
        }

        context.ChangeTracker.Clear();
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(TestRows.System("loans", "nobody")));
        context.Add(TestRows.Department("public-security", "公安局"));
        await context.SaveChangesAsync();

        Assert.Equal("public-security", Assert.Single(Changes.Told).Change.Key);
    }

    [Fact]
    public async Task Changes_Should_BeToldTogether_When_OneTransactionSavesOften()
    {
        var database = await OpenMigratedAsync();
        var times = 0;
        Changes.Then = () => Task.FromResult(times++);
        await using var context = database.CreateContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        for (var i = 0; i < 5; i++)
        {
            context.Add(TestRows.Department($"department-{i}", $"第{i}局"));
            await context.SaveChangesAsync();
        }

        Assert.Empty(Changes.Told);
        await transaction.CommitAsync();

        Assert.Equal((1, 5), (times, Changes.Told.Count));
        Assert.Equal([1, 2, 3, 4, 5], Changes.Told.Select(told => told.Change.AccessVersion!.Value));
    }

    [Fact]
    public async Task Save_Should_BeRefused_When_NobodyIsSaidToChange()
    {
        var database = await OpenMigratedAsync();
        await using (var context = database.CreateContext())
        {
            context.Add(TestRows.Department("civil-affairs", "民政局"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        }

        // A context from the pool has no actor of another's.
        await database.SaveAsync(TestRows.Department("public-security", "公安局"));
        await using var next = database.CreateContext();
        next.Add(TestRows.Department("civil-affairs", "民政局"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => next.SaveChangesAsync());

        Assert.Single(Changes.Told);
        Assert.Equal(1, await VersionAsync(database));
    }

    [Fact]
    public async Task Commit_Should_BeRefused_When_ItBlocksOnTheAudit()
    {
        var database = await OpenMigratedAsync();
        await using (var context = database.CreateContext(TestRows.Actor))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(TestRows.Department("civil-affairs", "民政局"));
            await context.SaveChangesAsync();

            Assert.Throws<NotSupportedException>(transaction.Commit);
        }

        Assert.Equal(0, await VersionAsync(database));
        Assert.Empty(Changes.Told);
    }

    [Fact]
    public async Task Secret_Should_NotBeTold_When_ItIsMade()
    {
        await new SecretStore(await OpenMigratedAsync()).ReadOrMakeAsync("cursor-key", 32, CancellationToken.None);

        Assert.Empty(Changes.Told);
    }

    [Fact]
    public async Task EveryRegister_Should_BeTold_When_ItHasATable()
    {
        await using var context = TestDatabase.Open().CreateContext();

        Assert.Equal(
            [
                nameof(AccessVersionRow), nameof(ClockReminderRow), nameof(ExportCheckpointRow), nameof(ExportRow), nameof(MutationKeyRow), nameof(NotificationRow), nameof(SecretRow),
                nameof(SupplyBatchRow), nameof(SupplyRejectionRow), nameof(SupplyRow), nameof(SupplyTurnRow), nameof(WebhookDeliveryRow), nameof(WebhookQueueRow), nameof(WebhookSecretRow),
            ],
            context.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => !RowChangeReader.IsRegister(type) && type != typeof(CommitMarkRow)).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<long> VersionAsync(CatalogDatabase database)
    {
        await using var probe = new AccessVersionProbe(database);
        return await probe.ReadAsync(CancellationToken.None);
    }
}
