using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Mutations;

/// <summary>
/// Runs a mutation: in one transaction, once for a key, and in force on this node before it is answered. A refusal leaves everything
/// as it was.
/// </summary>
internal sealed class MutationRunner(CatalogDatabase database, AccessBookKeeper access, IServiceProvider services, TimeProvider time) : IDisposable
{
    /// <summary>Of two who send the same key at the same time to different nodes, the second finds the first's row when it tries again.</summary>
    private const int Tries = 2;

    /// <summary>How long a mutation is tried again while the database is away or in conflict; none has had an effect by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // Mutations of a node follow one another here: waiting for the database's one writer may hold a thread, which the writer needs to end.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <exception cref="AuditUnavailableException">The change cannot be told to the audit; nothing is changed.</exception>
    public async Task<MutationOutcome> RunAsync(
        MutationRequest request, Func<MutationScope, Task<MutationOutcome>> change, OperationScope operation, CancellationToken cancellation)
    {
        if (request.Key is { Length: 0 or > MutationKeyRow.MaxKeyLength })
        {
            return GovernanceErrors.InputInvalid("key", $"must have 1 to {MutationKeyRow.MaxKeyLength} characters");
        }

        MutationOutcome outcome;
        try
        {
            outcome = await RunOnceAsync(request, change, operation, cancellation);
        }
        catch (AuditUnavailableException failure)
        {
            // GraphQL.NET makes an error of every exception of a field; this one is the whole answer.
            operation.Trail.AuditFailure = failure;
            throw;
        }

        if (outcome.Refusal is null)
        {
            // The change is made: whether or not the client waits, it must be in force here before anything else is answered.
            await access.RefreshAsync(CancellationToken.None);
        }

        return outcome;
    }

    private async Task<MutationOutcome> RunOnceAsync(
        MutationRequest request, Func<MutationScope, Task<MutationOutcome>> change, OperationScope operation, CancellationToken cancellation)
    {
        var begin = time.GetTimestamp();
        while (true)
        {
            try
            {
                await _turn.WaitAsync(cancellation);
                try
                {
                    return await RunInTurnAsync(request, change, operation, cancellation);
                }
                finally
                {
                    _turn.Release();
                }
            }
            catch (Exception exception) when (database.MayPass(exception) && time.GetElapsedTime(begin) < Patience)
            {
                await Task.Delay(Interval, time, cancellation);
            }
        }
    }

    private async Task<MutationOutcome> RunInTurnAsync(
        MutationRequest request, Func<MutationScope, Task<MutationOutcome>> change, OperationScope operation, CancellationToken cancellation)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await TryAsync(request, change, operation, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                return GovernanceErrors.RevisionConflict();
            }
            catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
            {
                if (request.Key is null || i == Tries)
                {
                    return GovernanceErrors.AlreadyExists();
                }
            }
        }
    }

    private async Task<MutationOutcome> TryAsync(
        MutationRequest request, Func<MutationScope, Task<MutationOutcome>> change, OperationScope operation, CancellationToken cancellation)
    {
        var system = operation.Caller!.ClientId;
        await using var context = database.CreateContext(Actor.Of(system, operation.Trail.Trace));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await StandsAsync(context, system, cancellation))
        {
            return RequestErrors.SystemSuspended();
        }

        if (request.Key is { } key
            && await context.MutationKeys.AsNoTracking().SingleOrDefaultAsync(row => row.System == system.Value && row.Key == key, cancellation) is { } earlier)
        {
            return earlier.Mutation == request.Mutation && earlier.Input == request.Input ? MutationOutcome.Of(earlier.Result) : GovernanceErrors.KeyReused();
        }

        var now = time.GetUtcNow();
        var outcome = await change(new MutationScope(operation, context, services, now, cancellation));
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        if (request.Key is not null)
        {
            context.MutationKeys.Add(new MutationKeyRow
            {
                System = system.Value,
                Key = request.Key,
                Mutation = request.Mutation,
                Input = request.Input,
                Result = outcome.Key!,
                At = now,
            });
        }

        await context.SaveChangesAsync(cancellation);
        try
        {
            await context.CommitAsync(transaction, CancellationToken.None);
            return outcome;
        }
        catch (Exception exception) when (context.Changes.Outcome == CommitOutcome.Unknown && database.Diagnose(exception) is not null)
        {
            return GovernanceErrors.OutcomeUnknown();
        }
    }

    /// <summary>Whether the system may ask still: its rights were decided before the turn came, and a suspension may have come first.</summary>
    private static Task<bool> StandsAsync(CatalogContext context, ClientId system, CancellationToken cancellation) => context.Systems.AnyAsync(
        row => row.ClientId == system.Value
            && row.Status == SystemStatus.Active
            && context.Departments.Any(department => department.Code == row.Department && department.Status == DepartmentStatus.Active),
        cancellation);
}
