using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MySqlConnector;

namespace Catalog.Tests.Databases;

/// <summary>
/// A private MariaDB in a temporary folder, on a free port of 127.0.0.1. It ends with the program that started it, however that ends:
/// a shell waits for the end of its input, then kills the server and removes the folder.
/// </summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    private const string Install =
        """
        exec >"$1/install.log" 2>&1
        if [ "$(id -u)" = 0 ]; then chown mysql:mysql "$1"; set -- "$1" setpriv --reuid=mysql --regid=mysql --clear-groups; fi
        folder=$1; shift
        PATH=$PATH:/usr/sbin; exec "$@" mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db
        """;

    private const string Watch =
        """
        folder=$1; shift
        exec >>"$folder/error.log" 2>&1
        as_user=
        if [ "$(id -u)" = 0 ]; then as_user="--reuid=mysql --regid=mysql --clear-groups"; fi
        PATH=$PATH:/usr/sbin; setpriv --pdeathsig KILL $as_user mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" "$@" &
        server=$!
        read -r word
        kill -9 $server
        wait $server
        [ "$word" = keep ] || rm -rf "$folder"
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task<MariaDbServer>> SharedServer = new(() => StartAsync());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-mariadb-");
    private readonly IReadOnlyList<string> _options;
    private Process? _watch;
    private int _schemas;

    private MariaDbServer(IReadOnlyList<string> options) => _options = options;

    /// <summary>The server of all tests that do not disturb it; it starts when the first asks for it.</summary>
    public static Task<MariaDbServer> Shared => SharedServer.Value;

    public int Port { get; } = FreePort();

    private string Administration => ConnectionString("") + ";Pooling=False";

    /// <summary>Starts a server of the test's own, which it may kill and start again.</summary>
    /// <param name="options">More options of mariadbd.</param>
    public static async Task<MariaDbServer> StartAsync(params string[] options)
    {
        var server = new MariaDbServer(options);
        try
        {
            using var install = StartShell(Install, server._folder.FullName);
            await install.WaitForExitAsync();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException(await File.ReadAllTextAsync(Path.Combine(server._folder.FullName, "install.log")));
            }

            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it after it was killed, with the data that it had.</summary>
    public async Task StartAgainAsync()
    {
        // Less durable than a real one: what it acknowledged survives its own death, not the machine's.
        _watch = StartShell(
            Watch,
            [
                _folder.FullName, "--bind-address=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--port={Port}"),
                "--skip-name-resolve", "--max-connections=1000", "--innodb-flush-log-at-trx-commit=2", "--innodb-flush-method=nosync", "--innodb-doublewrite=0", "--sync-frm=0", "--innodb-log-file-size=64M",
                .. _options,
            ]);
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await ExecuteAsync("DO 1");
                return;
            }
            catch (MySqlException) when (Stopwatch.GetElapsedTime(began) < StartTimeout)
            {
                await Task.Delay(50);
            }
            catch (MySqlException exception)
            {
                throw new InvalidOperationException(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "error.log")), exception);
            }
        }
    }

    /// <summary>Kills it without a warning. Its data stays.</summary>
    public Task KillAsync() => EndAsync("keep");

    /// <summary>A name for a database that no other test has.</summary>
    public string NextSchema() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _schemas)}");

    public string ConnectionString(string schema) => string.Create(
        CultureInfo.InvariantCulture, $"Server=127.0.0.1;Port={Port};User ID=root;Database={schema};Maximum Pool Size=50");

    /// <summary>Runs SQL as the server's administrator.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new MySqlConnection(Administration);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync("remove");
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static Process StartShell(string script, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script, "sh", .. arguments]) { RedirectStandardInput = true })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task EndAsync(string word)
    {
        if (_watch is not { } watch)
        {
            return;
        }

        _watch = null;
        await watch.StandardInput.WriteLineAsync(word);
        watch.StandardInput.Close();
        await watch.WaitForExitAsync();
        watch.Dispose();
        _folder.Refresh();
    }
}
