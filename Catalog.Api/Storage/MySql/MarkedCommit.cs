using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Writes a mark into every transaction of an actor, and asks for it where the answer to the commit is lost. INVARIANT: the audit tells a
/// change as undone only where the database said so.
/// </summary>
/// <param name="open">Opens a connection to the database.</param>
internal sealed class MarkedCommit(IChangeTrail trail, TimeProvider time, Func<CancellationToken, Task<DbConnection>> open) : ToldCommit(trail)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<(byte[] Mark, Actor Actor, IReadOnlyList<long> Entries)> _inDoubt = new();

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CatalogContext { Actor: not null } context)
        {
            await SettleAsync(transaction, cancellationToken);
            context.Changes.Mark = await MarkAsync(transaction, cancellationToken);
        }

        return await base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

    protected override async Task<CommitOutcome> AskAsync(DbTransaction transaction, Actor actor, TransactionChanges changes)
    {
        if (changes.Mark is not { } mark)
        {
            return CommitOutcome.TakenBack;
        }

        await EndAsync(transaction);
        var begin = time.GetTimestamp();
        do
        {
            try
            {
                await using var connection = await open(CancellationToken.None);
                return await IsThereAsync(connection, null, mark, CancellationToken.None) ? CommitOutcome.Committed : CommitOutcome.TakenBack;
            }
            catch (DbException)
            {
                await Task.Delay(Interval, time);
            }
        }
        while (time.GetElapsedTime(begin) < Patience);

        _inDoubt.Enqueue((mark, actor, changes.Entries));
        return CommitOutcome.Unknown;
    }

    // Where the commit was called off, the transaction is still open and keeps its mark locked; one that is committed is not harmed.
    private static async Task EndAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection is lost, and with it what was not committed.
        }
    }

    // Writers follow one another: once this one has its turn, what was in doubt has ended.
    private async Task SettleAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        while (_inDoubt.TryPeek(out var doubt))
        {
            var isThere = await IsThereAsync(transaction.Connection!, transaction, doubt.Mark, cancellationToken);
            if (_inDoubt.TryDequeue(out _) && !isThere && doubt.Entries.Count > 0)
            {
                await UndoAsync(doubt.Actor, doubt.Entries);
            }
        }
    }

    private async Task<byte[]> MarkAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var mark = RandomNumberGenerator.GetBytes(CommitMarkRow.IdLength);
        await using var command = Command(transaction.Connection!, transaction, "INSERT INTO CommitMark (Id, At) VALUES (@id, @now)");
        Add(command, "@id", mark);
        Add(command, "@now", Microseconds(time.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
        return mark;
    }

    // Locking: a transaction that the server has not given up yet is waited for.
    private static async Task<bool> IsThereAsync(DbConnection connection, DbTransaction? transaction, byte[] mark, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, "SELECT At FROM CommitMark WHERE Id = @id LOCK IN SHARE MODE");
        Add(command, "@id", mark);
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static long Microseconds(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, text);
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
