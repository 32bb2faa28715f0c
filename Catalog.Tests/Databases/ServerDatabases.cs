using System.Data.Common;
using System.Globalization;
using Catalog.Api.Storage;

namespace Catalog.Tests.Databases;

/// <summary>
/// The databases of one server: one for the catalogue with its records, one for the audit's index. Tests of whole servers run on the
/// provider that CATALOG_TEST_PROVIDER names, MySql or Sqlite; on SQLite where it is not set.
/// </summary>
public abstract class ServerDatabases : IAsyncDisposable
{
    public static TestProvider Current { get; } = Environment.GetEnvironmentVariable("CATALOG_TEST_PROVIDER") switch
    {
        null or "" or "Sqlite" => TestProvider.Sqlite,
        "MySql" => TestProvider.MariaDb,
        var unknown => throw new InvalidOperationException($"There is no test provider '{unknown}': set CATALOG_TEST_PROVIDER to MySql or Sqlite."),
    };

    /// <summary>The value of Database__Provider.</summary>
    public abstract string Provider { get; }

    /// <summary>The connection string of the catalogue.</summary>
    public abstract string Catalog { get; }

    /// <summary>The connection string of the audit's index.</summary>
    public abstract string Audit { get; }

    /// <summary>Arguments of a server that works on them.</summary>
    public IReadOnlyList<string> Settings =>
        [$"--Database:Provider={Provider}", $"--ConnectionStrings:Catalog={Catalog}", $"--ConnectionStrings:Audit={Audit}"];

    /// <summary>The environment of a process that works on them.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["Database__Provider"] = Provider,
        ["ConnectionStrings__Catalog"] = Catalog,
        ["ConnectionStrings__Audit"] = Audit,
    };

    public DatabaseSettings AuditSettings => new(Provider, Audit, Path.GetTempPath());

    /// <param name="folder">For databases that are files.</param>
    public static Task<ServerDatabases> CreateAsync(string folder) => CreateAsync(folder, Current);

    public static async Task<ServerDatabases> CreateAsync(string folder, TestProvider provider) => provider == TestProvider.Sqlite
        ? new SqliteServerDatabases(folder)
        : new MariaDbServerDatabases(await MariaDbServer.Shared);

    /// <summary>Databases on a server of the test's own.</summary>
    public static ServerDatabases On(MariaDbServer server) => new MariaDbServerDatabases(server);

    /// <summary>Connects as no program of ours would.</summary>
    public abstract DbConnection OpenCatalog();

    public abstract DbConnection OpenAudit();

    /// <summary>The name as an identifier.</summary>
    public abstract string Quote(string name);

    /// <summary>Makes a connection fast, which loses nothing that a test needs.</summary>
    public abstract string Hasty { get; }

    /// <summary>Copies the catalogue, with its records and secrets, to where there is none yet.</summary>
    public abstract void CopyCatalog(ServerDatabases to);

    /// <summary>Takes the audit's index away, as where its disk or server is.</summary>
    public abstract void LoseAudit();

    /// <summary>Lets no row that fulfils a condition be inserted or updated in the audit's index.</summary>
    public abstract void FailAudit(string table, string condition);

    /// <summary>Ends what <see cref="FailAudit"/> began.</summary>
    public void RepairAudit() => Execute("DROP TRIGGER failing_insert; DROP TRIGGER failing_update");

    public void Execute(string sql)
    {
        using var connection = OpenAudit();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query to the audit's index, their values in invariant text between bars.</summary>
    public List<string> Query(string sql)
    {
        using var connection = OpenAudit();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public abstract ValueTask DisposeAsync();
}
