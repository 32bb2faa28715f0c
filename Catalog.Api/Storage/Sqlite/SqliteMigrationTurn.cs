namespace Catalog.Api.Storage.Sqlite;

/// <summary>
/// The turn to migrate a file. It is a lock on a file beside it, which the operating system gives up when its holder dies;
/// EF Core's own lock is a row that stays.
/// </summary>
internal sealed class SqliteMigrationTurn : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private SqliteMigrationTurn(FileStream file) => _file = file;

    public static async Task<SqliteMigrationTurn?> TakeAsync(
        string database,
        TimeSpan timeout,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        // The file stays when the turn is over: to remove it could pull it from under the next one's lock.
        var path = database + "-migrating";
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new SqliteMigrationTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (exception.GetType() == typeof(IOException))
            {
                if (time.GetElapsedTime(start) >= timeout)
                {
                    return null;
                }
            }

            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
