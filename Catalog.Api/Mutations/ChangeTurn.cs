namespace Catalog.Api.Mutations;

/// <summary>
/// Those who change the registers on this node follow one another: waiting for the database's one writer may hold a thread, which the
/// writer needs to end, and would be unfair to who comes seldom.
/// </summary>
internal sealed class ChangeTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn, which lasts until it is disposed of.</summary>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return new Taken(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
