using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>
/// Copies a file by VACUUM INTO: of one moment, while others write, and without what was deleted. Source:
/// https://www.sqlite.org/lang_vacuum.html#vacuum_with_an_into_clause.
/// </summary>
internal sealed class SqliteBackup(SqliteFile file, string name) : DatabaseBackup
{
    public override string FileName => $"{name}.db";

    public override Task<string?> OccupationAsync(CancellationToken cancellation) =>
        Task.FromResult(File.Exists(file.Path) ? $"{file.Path} is there already. Move it away, or name another with {file.Setting}." : null);

    public override async Task WriteAsync(string target, CancellationToken cancellation)
    {
        if (!File.Exists(file.Path))
        {
            throw new BackupException($"There is no database {file.Path}.");
        }

        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(file.ReadOnly) { Pooling = false, DefaultTimeout = 0 }.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.Parameters.AddWithValue("$target", target);
            // SQLite waits for nobody: the copying thread is given away.
            await Task.Run(command.ExecuteNonQuery, cancellation);
        }
        catch (SqliteException exception)
        {
            throw new BackupException($"{file.Path} could not be copied: {exception.Message}", exception);
        }
    }

    public override async Task RestoreAsync(string source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        // Under its name there is the whole database or none, whenever the program is stopped.
        var part = file.Path + ".part";
        await using (var input = File.OpenRead(source))
        await using (var output = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await input.CopyToAsync(output, cancellation);
            output.Flush(flushToDisk: true);
        }

        try
        {
            // The copy lost the mode in which readers and writers don't wait for each other.
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (SqliteException exception)
        {
            throw new BackupException($"{source} is no database that could be restored: {exception.Message}", exception);
        }

        File.Move(part, file.Path);
    }
}
