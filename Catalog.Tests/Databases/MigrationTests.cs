using System.Diagnostics;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

public abstract class MigrationTests : DatabaseTests
{
    private const string UnknownMigration =
        "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('99990101000000_Later', '99.0.0')";

    [Fact]
    public async Task Migration_Should_ApplyAll_When_DatabaseIsNew()
    {
        var database = TestDatabase.Open();

        var outcome = await database.MigrateAsync(CancellationToken.None);

        Assert.Null(outcome.Problem);
        await using var context = database.CreateContext();
        Assert.Equal(context.Database.GetMigrations(), outcome.Applied);
        Assert.Equal(0, (await context.AccessVersions.SingleAsync()).Number);
    }

    [Fact]
    public async Task Migration_Should_DoNothing_When_DatabaseIsUpToDate()
    {
        await OpenMigratedAsync();

        var outcome = await TestDatabase.Open().MigrateAsync(CancellationToken.None);

        Assert.Same(MigrationOutcome.UpToDate, outcome);
    }

    [Fact]
    public async Task Migration_Should_HappenOnce_When_ProgramsStartTogether()
    {
        var programs = Enumerable.Range(0, 6).Select(_ => TestDatabase.Open(TimeSpan.FromSeconds(20))).ToList();

        var outcomes = await Task.WhenAll(programs.Select(program => Task.Run(() => program.MigrateAsync(CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Problem));
        Assert.Single(outcomes, outcome => outcome.Applied.Count > 0);
    }

    [Fact]
    public async Task Migration_Should_BeRefused_When_DatabaseIsNewer()
    {
        var database = await OpenMigratedAsync();
        await TestDatabase.ExecuteAsync(UnknownMigration);

        var outcome = await database.MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.NewerCode, outcome.Problem?.Code);
        Assert.Contains("99990101000000_Later", outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Migration_Should_BeRefusedInTime_When_DatabaseIsLocked(bool isUpToDate)
    {
        if (!TestDatabase.LocksAsAWhole)
        {
            return;
        }

        if (isUpToDate)
        {
            await OpenMigratedAsync();
        }

        await using var theirs = await TestDatabase.LockAsync();
        var start = Stopwatch.GetTimestamp();

        var outcome = await TestDatabase.Open(TimeSpan.FromSeconds(1)).MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.BusyCode, outcome.Problem?.Code);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task Model_Should_HaveNoPendingChanges()
    {
        await using var context = TestDatabase.Open().CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Model_Should_LimitEveryText_When_ItIsNoDocument()
    {
        await using var context = TestDatabase.Open().CreateContext();

        var unlimited = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetFlattenedProperties())
            .Where(property => (property.GetProviderClrType() ?? property.ClrType) is var type
                && (type == typeof(string) || type == typeof(byte[]))
                && property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        // A cursor is as long as the values that it is ordered by.
        Assert.Equal(
            [
                "CatalogueDraftRow.Definition", "CatalogueVersionRow.Files", "CatalogueVersionRow.Folder", "ExportCheckpointRow.Cursor", "ExportRow.Cursor", "ExportRow.Items",
                "ExportRow.Masked", "ExportRow.Objected", "TrustedOperationRow.Document",
            ],
            unlimited);
    }

    [Fact]
    public async Task Model_Should_DeleteNothing_When_RowsDependOnOthers()
    {
        await using var context = TestDatabase.Open().CreateContext();

        Assert.All(
            context.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()),
            key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
    }
}
