using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Lets the transactions that change the governance tables follow one another, as an SQLite file does by itself. INVARIANT: what such a
/// transaction has read stays true until it commits, whatever rows it decided by; readers and writers of records wait for none.
/// </summary>
internal sealed class WriterTurn : DbTransactionInterceptor
{
    private static readonly string Take = $"SELECT Number FROM AccessVersion WHERE Id = {AccessVersionRow.OnlyId} FOR UPDATE";

    /// <summary>Taken before anything is read: a transaction sees the moment of its first reading.</summary>
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.Transaction = result;
            command.CommandText = Take;
            await command.ExecuteScalarAsync(cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }
}
