using System.Data.Common;
using Catalog.Api.Storage.MySql;
using Catalog.Api.Storage.Sqlite;

namespace Catalog.Api.Storage;

/// <summary>The database that holds the catalogue.</summary>
public abstract class CatalogDatabase : IAsyncDisposable
{
    /// <summary>Makes the database of the provider that the settings name; nothing is opened yet.</summary>
    /// <param name="trail">Where changes of its registers are told.</param>
    public static CatalogDatabase Create(DatabaseSettings settings, TimeProvider time, IChangeTrail trail) => settings.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => SqliteCatalogDatabase.From(settings, time, trail),
        "MYSQL" => MySqlCatalogDatabase.From(settings, time, trail),
        _ => new RefusedDatabase(DatabaseProblem.ProviderUnknown(settings.Provider)),
    };

    /// <summary>A context from a pool to read by; dispose of it to give it back.</summary>
    public abstract CatalogContext CreateContext();

    /// <summary>A context from a pool by which an actor changes rows; dispose of it to give it back.</summary>
    public CatalogContext CreateContext(Actor actor) => CreateContext().For(actor);

    /// <summary>A context by which an actor writes many records; dispose of it to give it back.</summary>
    public virtual CatalogContext CreateLoadContext(Actor actor) => CreateContext(actor);

    /// <summary>An open connection, for queries without EF Core; dispose of it to give it back.</summary>
    public abstract Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken);

    /// <summary>The records that are in the same database; made once for a program.</summary>
    public abstract RecordStore CreateRecordStore();

    /// <summary>
    /// Brings the tables to what this program knows. Programs that start together take turns. What can be wrong with a database is
    /// in the outcome; it is also what tells a bad setting.
    /// </summary>
    public abstract Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the database, if that is what an exception tells; null for any other exception.</summary>
    public abstract DatabaseProblem? Diagnose(Exception exception);

    /// <summary>Whether a save was refused because there is such a row already.</summary>
    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>
    /// Whether a transaction that failed so, and was not committed, may succeed when it is tried again: it was in conflict with another,
    /// or the connection was lost.
    /// </summary>
    public virtual bool MayPass(Exception exception) => false;

    public abstract ValueTask DisposeAsync();
}
