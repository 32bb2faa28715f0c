using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage;

/// <summary>The steps of a migration, the same on every database.</summary>
internal abstract class DatabaseMigration
{
    /// <summary>How messages name the database: nothing of it is secret.</summary>
    protected abstract string Name { get; }

    protected abstract TimeSpan BusyTimeout { get; }

    /// <summary>Brings the tables to what this program knows. What can be wrong with the database is in the outcome.</summary>
    public async Task<MigrationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await MigrateInTurnAsync(cancellationToken);
        }
        catch (Exception exception) when (Diagnose(exception) is { } problem)
        {
            return MigrationOutcome.Refused(problem);
        }
    }

    /// <summary>A context that may also create the database.</summary>
    protected abstract DbContext CreateContext();

    /// <summary>Waits until no other program migrates; null where one still does after the busy timeout.</summary>
    protected abstract Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellationToken);

    /// <summary>Makes the database ready for its first or next migration, in turn.</summary>
    protected abstract Task PrepareAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Writes what is there already: a database that is read-only or locked fails. What it writes is taken back.</summary>
    protected abstract Task WriteAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>What is wrong with the database, if that is what an exception tells.</summary>
    protected abstract DatabaseProblem? Diagnose(Exception exception);

    private async Task<MigrationOutcome> MigrateInTurnAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        var (outcome, _) = await ExamineAsync(context, cancellationToken);
        if (outcome is not null)
        {
            return outcome;
        }

        await using var turn = await TakeTurnAsync(cancellationToken);
        if (turn is null)
        {
            return MigrationOutcome.Refused(DatabaseProblem.Busy(Name, BusyTimeout));
        }

        // Another program may have migrated while this one waited.
        (outcome, var pending) = await ExamineAsync(context, cancellationToken);
        if (outcome is not null)
        {
            return outcome;
        }

        await PrepareAsync(context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        return MigrationOutcome.Migrated(pending);
    }

    /// <summary>The outcome, where there is nothing to migrate or the database is newer; otherwise the migrations to apply.</summary>
    private async Task<(MigrationOutcome? Outcome, IReadOnlyList<string> Pending)> ExamineAsync(
        DbContext context,
        CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            return (MigrationOutcome.Refused(DatabaseProblem.Newer(Name, unknown)), []);
        }

        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count > 0)
        {
            return (null, pending);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await WriteAsync(context, cancellationToken);
        return (MigrationOutcome.UpToDate, []);
    }
}
