using Catalog.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>Two servers that share the secret of cursors, and nothing else: each has a database of its own.</summary>
internal sealed class Twins : IAsyncDisposable
{
    private readonly string _folder;

    private readonly IReadOnlyList<ServerDatabases> _databases;

    private Twins(string folder, IReadOnlyList<ServerDatabases> databases, Node left, Node right)
    {
        _folder = folder;
        _databases = databases;
        Left = left;
        Right = right;
        Reads = databases[0] is SqliteServerDatabases file ? new ColumnReads(file.CatalogPath) : null;
    }

    public Node Left { get; }

    public Node Right { get; }

    /// <summary>Null where the database does not tell what a statement reads.</summary>
    public ColumnReads? Reads { get; }

    /// <param name="handler">Makes what stands between those who ask and the server of a database.</param>
    /// <param name="replace">Puts services in the place of the servers' own.</param>
    public static async Task<Twins> StartAsync(Func<ServerDatabases, HttpMessageHandler>? handler = null, Action<IServiceCollection>? replace = null)
    {
        handler ??= _ => new SocketsHttpHandler();
        var root = Directory.CreateTempSubdirectory("catalog-twins-");
        var (first, second) = (root.CreateSubdirectory("left").FullName, root.CreateSubdirectory("right").FullName);
        ServerDatabases[] databases = [await ServerDatabases.CreateAsync(first), await ServerDatabases.CreateAsync(second)];
        var left = await Node.StartAsync(first, databases[0], handler(databases[0]), replace);
        databases[0].CopyCatalog(databases[1]);
        return new Twins(root.FullName, databases, left, await Node.StartAsync(second, databases[1], handler(databases[1]), replace));
    }

    public async ValueTask DisposeAsync()
    {
        Reads?.Dispose();
        await Left.DisposeAsync();
        await Right.DisposeAsync();
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
