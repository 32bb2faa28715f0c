using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Copies a database by mariadb-dump, in one consistent snapshot, and back by the client mariadb. Both come with Debian's mariadb-client.</summary>
internal sealed class MySqlBackup(MySqlDatabase database, string name) : DatabaseBackup
{
    public override string FileName => $"{name}.sql";

    public override async Task<string?> OccupationAsync(CancellationToken cancellation)
    {
        var tables = await AskAsync("SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = @name", cancellation);
        return Convert.ToInt64(tables, CultureInfo.InvariantCulture) > 0
            ? $"The database {database.Name} has tables already. Drop it, or name another with its connection string."
            : null;
    }

    public override Task WriteAsync(string file, CancellationToken cancellation) => RunAsync(
        "mariadb-dump",
        ["--single-transaction", "--quick", "--skip-lock-tables", "--hex-blob", "--no-tablespaces", "--default-character-set=utf8mb4", $"--result-file={file}", database.Database],
        input: null,
        cancellation);

    public override async Task RestoreAsync(string file, CancellationToken cancellation)
    {
        await AskAsync($"CREATE DATABASE IF NOT EXISTS `{database.Database}` CHARACTER SET {MySqlDatabase.CharacterSet} COLLATE {MySqlDatabase.Collation}", cancellation);
        await RunAsync("mariadb", ["--default-character-set=utf8mb4", "--max-allowed-packet=1G", database.Database], file, cancellation);
    }

    private async Task<object?> AskAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new MySqlConnection(database.WithoutDatabase);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("@name", database.Database);
            return await command.ExecuteScalarAsync(cancellation);
        }
        catch (MySqlException exception)
        {
            throw new BackupException(MySqlDiagnosis.Of(exception, database)?.Message ?? exception.Message, exception);
        }
    }

    /// <summary>The account, in a file that its user alone can read: arguments and environments of processes are not as private.</summary>
    private string Options()
    {
        var connection = new MySqlConnectionStringBuilder(database.ConnectionString);
        var lines = new List<string>
        {
            "[client]",
            connection.ConnectionProtocol == MySqlConnectionProtocol.UnixSocket ? $"socket={Quote(connection.Server)}" : $"host={Quote(connection.Server.Split(',')[0])}",
            string.Create(CultureInfo.InvariantCulture, $"port={connection.Port}"),
            $"user={Quote(connection.UserID)}",
            $"password={Quote(connection.Password)}",
        };
        if (connection.SslMode is MySqlSslMode.Required or MySqlSslMode.VerifyCA or MySqlSslMode.VerifyFull)
        {
            lines.Add("ssl");
        }

        if (connection.SslMode is MySqlSslMode.VerifyCA or MySqlSslMode.VerifyFull)
        {
            lines.Add("ssl-verify-server-cert");
        }

        if (connection.SslCa.Length > 0)
        {
            lines.Add($"ssl-ca={Quote(connection.SslCa)}");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, string? input, CancellationToken cancellation)
    {
        var options = Path.Combine(Directory.CreateTempSubdirectory("catalog-backup-").FullName, "client.cnf");
        try
        {
            await File.WriteAllTextAsync(options, Options(), cancellation);
            // It is in a folder for its user alone.
            var start = new ProcessStartInfo(program, [$"--defaults-file={options}", .. arguments]) { RedirectStandardInput = true, RedirectStandardError = true };
            using var process = Start(start);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                await FeedAsync(process, input, cancellation);
                await process.WaitForExitAsync(cancellation);
            }
            catch
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            if (process.ExitCode != 0)
            {
                throw new BackupException($"{program} failed on {database.Name}: {(await errors).Trim()}");
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(options)!, recursive: true);
        }
    }

    private static async Task FeedAsync(Process process, string? file, CancellationToken cancellation)
    {
        try
        {
            if (file is not null)
            {
                await using var input = File.OpenRead(file);
                await input.CopyToAsync(process.StandardInput.BaseStream, 1 << 20, cancellation);
            }

            process.StandardInput.Close();
        }
        catch (IOException) when (file is not null)
        {
            // It ended before it had read all; its exit code and its errors say why.
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new BackupException($"{start.FileName} is not here. Install MariaDB's client programs, Debian's package mariadb-client.", missing);
        }
    }
}
