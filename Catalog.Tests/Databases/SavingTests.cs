using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

public abstract class SavingTests : DatabaseTests
{
    [Fact]
    public async Task Save_Should_BeRefused_When_NameIsTaken()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));

        var name = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(TestRows.Department("other", "民政局")));
        var code = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(TestRows.Department("civil-affairs", "其他")));

        Assert.True(database.IsUniqueViolation(name));
        Assert.True(database.IsUniqueViolation(code));
        Assert.Null(database.Diagnose(name));
        Assert.Equal(1, await ReadVersionAsync(database));
    }

    [Fact]
    public async Task Save_Should_BeRefused_When_ReferenceIsMissing()
    {
        var database = await OpenMigratedAsync();

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(TestRows.System("loans", "nobody")));

        Assert.False(database.IsUniqueViolation(exception));
    }

    [Fact]
    public async Task Save_Should_BeRefused_When_RowChangedInTheMeantime()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
        await using var first = database.CreateContext(TestRows.Actor);
        await using var second = database.CreateContext(TestRows.Actor);
        var mine = await first.Departments.SingleAsync();
        var theirs = await second.Departments.SingleAsync();

        mine.Status = DepartmentStatus.Suspended;
        await first.SaveChangesAsync();
        theirs.Name = "市民政局";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await second.Entry(theirs).ReloadAsync();
        theirs.Name = "市民政局";
        await second.SaveChangesAsync();
        Assert.Equal((DepartmentStatus.Suspended, 2), (theirs.Status, theirs.Revision));
        Assert.Equal(3, await ReadVersionAsync(database));
    }

    [Fact]
    public async Task Save_Should_BeRefused_When_ItDeletes()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
        await using var context = database.CreateContext(TestRows.Actor);
        context.Remove(await context.Departments.SingleAsync());

        await Assert.ThrowsAsync<NotSupportedException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task AccessVersion_Should_CountOnce_When_SaveChangesManyRows()
    {
        var database = await OpenMigratedAsync();
        await using var context = database.CreateContext(TestRows.Actor);
        context.Add(TestRows.Department("civil-affairs", "民政局"));
        context.Add(TestRows.Department("public-security", "公安局"));

        await context.SaveChangesAsync();

        Assert.Equal(1, await ReadVersionAsync(database));
        Assert.False(context.ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task AccessVersion_Should_Stay_When_NothingThatDecidesChanges()
    {
        var database = await OpenMigratedAsync();
        await using var context = database.CreateContext(TestRows.Actor);
        context.Add(new SecretRow { Name = "cursor-key", Value = new byte[32] });
        await context.SaveChangesAsync();
        await context.SaveChangesAsync();

        Assert.Equal(0, await ReadVersionAsync(database));
    }

    [Fact]
    public async Task AccessVersion_Should_GoBack_When_CallersTransactionDoes()
    {
        var database = await OpenMigratedAsync();
        await using var context = database.CreateContext(TestRows.Actor);
        await using (await context.Database.BeginTransactionAsync())
        {
            context.Add(TestRows.Department("civil-affairs", "民政局"));
            await context.SaveChangesAsync();
            Assert.Equal(1, (await context.AccessVersions.AsNoTracking().SingleAsync()).Number);
        }

        Assert.Equal(0, await ReadVersionAsync(database));
        Assert.Empty(await context.Departments.AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task AccessVersion_Should_CountEverySave_When_FiftyWriteTogether()
    {
        var database = await OpenMigratedAsync();

        var saves = Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            await using var context = database.CreateContext(TestRows.Actor);
            context.Add(TestRows.Department($"department-{i}", $"第{i}局"));
            await context.SaveChangesAsync();
        }));
        await Task.WhenAll(saves);

        Assert.Equal(50, await ReadVersionAsync(database));
        await using var context = database.CreateContext(TestRows.Actor);
        Assert.Equal(50, await context.Departments.CountAsync());
    }

    [Fact]
    public async Task Snapshot_Should_ShowOneMoment_When_OthersWrite()
    {
        var database = await OpenMigratedAsync();
        await using var context = database.CreateContext(TestRows.Actor);
        await using var snapshot = await context.BeginSnapshotAsync(CancellationToken.None);
        Assert.Equal(0, (await context.AccessVersions.AsNoTracking().SingleAsync()).Number);

        await database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));

        Assert.Empty(await context.Departments.ToListAsync());
        Assert.Equal(1, await ReadVersionAsync(database));
    }

    private static async Task<long> ReadVersionAsync(CatalogDatabase database)
    {
        await using var probe = new AccessVersionProbe(database);
        return await probe.ReadAsync(CancellationToken.None);
    }
}
