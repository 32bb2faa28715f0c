using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>Two servers that share the secret of cursors, and nothing else: each has a database of its own.</summary>
internal sealed class Twins : IAsyncDisposable
{
    private readonly string _folder;

    private Twins(string folder, Node left, Node right, ColumnReads reads)
    {
        _folder = folder;
        Left = left;
        Right = right;
        Reads = reads;
    }

    public Node Left { get; }

    public Node Right { get; }

    public ColumnReads Reads { get; }

    /// <param name="handler">Makes what stands between those who ask and the server of a database.</param>
    /// <param name="replace">Puts services in the place of the servers' own.</param>
    public static async Task<Twins> StartAsync(Func<string, HttpMessageHandler>? handler = null, Action<IServiceCollection>? replace = null)
    {
        handler ??= _ => new SocketsHttpHandler();
        var folder = Directory.CreateTempSubdirectory("catalog-twins-").FullName;
        var (first, second) = (Path.Combine(folder, "left.db"), Path.Combine(folder, "right.db"));
        var left = await Node.StartAsync(first, handler(first), replace);
        await using (var connection = new SqliteConnection($"Data Source={first};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var copy = connection.CreateCommand();
            copy.CommandText = $"VACUUM INTO '{second}'";
            await copy.ExecuteNonQueryAsync();
        }

        return new Twins(folder, left, await Node.StartAsync(second, handler(second), replace), new ColumnReads(first));
    }

    public async ValueTask DisposeAsync()
    {
        Reads.Dispose();
        await Left.DisposeAsync();
        await Right.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
