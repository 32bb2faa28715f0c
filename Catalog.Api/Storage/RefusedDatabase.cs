using System.Data.Common;

namespace Catalog.Api.Storage;

/// <summary>Stands for a database that the settings do not allow to be made.</summary>
internal sealed class RefusedDatabase(DatabaseProblem problem) : CatalogDatabase
{
    public override CatalogContext CreateContext() => throw Refusal();

    public override Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken) => throw Refusal();

    public override RecordStore CreateRecordStore() => throw Refusal();

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) =>
        Task.FromResult(MigrationOutcome.Refused(problem));

    public override DatabaseBackup CreateBackup() => throw Refusal();

    public override DatabaseProblem? Diagnose(Exception exception) => null;

    public override bool IsUniqueViolation(Exception exception) => false;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private InvalidOperationException Refusal() => new(problem.Message, problem.Cause);
}
