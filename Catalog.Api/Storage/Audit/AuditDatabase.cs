using System.Data.Common;
using Catalog.Api.Storage.MySql.Audit;
using Catalog.Api.Storage.Sqlite.Audit;

namespace Catalog.Api.Storage.Audit;

/// <summary>The database that holds the index of the audit.</summary>
internal abstract class AuditDatabase : IDisposable
{
    /// <summary>Makes the database of the provider that the settings name; nothing is opened yet.</summary>
    public static AuditDatabase Create(DatabaseSettings settings, TimeProvider time) => settings.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => SqliteAuditDatabase.From(settings, time),
        "MYSQL" => MySqlAuditDatabase.From(settings),
        _ => new RefusedAuditDatabase(DatabaseProblem.ProviderUnknown(settings.Provider)),
    };

    /// <summary>Joins two tables so that the first is gone through in its order, whatever the database thinks of it.</summary>
    public abstract string OrderedJoin { get; }

    public abstract AuditContext CreateContext();

    /// <summary>An open connection that reads until it is cancelled; dispose of it to give it back.</summary>
    public abstract Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    public abstract AuditIndexWriter OpenWriter();

    /// <summary>Brings the tables to what this program knows. What can be wrong is in the outcome.</summary>
    public abstract Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Copies the database into a file, and back.</summary>
    public abstract DatabaseBackup CreateBackup();

    /// <summary>What is wrong with the database, if that is what an exception tells; null for any other exception.</summary>
    public abstract DatabaseProblem? Diagnose(Exception exception);

    public abstract void Dispose();
}
