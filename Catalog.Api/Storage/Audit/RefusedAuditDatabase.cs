using System.Data.Common;

namespace Catalog.Api.Storage.Audit;

/// <summary>Stands for a database that the settings do not allow to be made.</summary>
internal sealed class RefusedAuditDatabase(DatabaseProblem problem) : AuditDatabase
{
    public override string OrderedJoin => "JOIN";

    public override AuditContext CreateContext() => throw Refusal();

    public override Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) => throw Refusal();

    public override AuditIndexWriter OpenWriter() => throw Refusal();

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => Task.FromResult(MigrationOutcome.Refused(problem));

    public override DatabaseBackup CreateBackup() => throw Refusal();

    public override DatabaseProblem? Diagnose(Exception exception) => null;

    public override void Dispose()
    {
    }

    private InvalidOperationException Refusal() => new(problem.Message, problem.Cause);
}
