namespace Catalog.Api.Storage;

/// <summary>Copies a database into a file while programs read and write it, and back into one that is empty, with the database's own means.</summary>
public abstract class DatabaseBackup
{
    /// <summary>How the file is called.</summary>
    public abstract string FileName { get; }

    /// <summary>Why nothing can be restored into the database; null where it can.</summary>
    public abstract Task<string?> OccupationAsync(CancellationToken cancellation);

    /// <summary>Writes the database, as it is at one moment, into a file that is not there yet.</summary>
    /// <exception cref="BackupException">It could not be.</exception>
    public abstract Task WriteAsync(string file, CancellationToken cancellation);

    /// <summary>Restores the database from a file.</summary>
    /// <exception cref="BackupException">It could not be.</exception>
    public abstract Task RestoreAsync(string file, CancellationToken cancellation);
}
