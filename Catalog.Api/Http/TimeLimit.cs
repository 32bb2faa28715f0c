namespace Catalog.Api.Http;

/// <summary>How long one operation may take; it also ends when the client is gone.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _clientIsGone;
    private readonly CancellationTokenSource _source;

    private TimeLimit(TimeSpan length, CancellationToken clientIsGone)
    {
        Length = length;
        _clientIsGone = clientIsGone;
        _source = CancellationTokenSource.CreateLinkedTokenSource(clientIsGone);
        _source.CancelAfter(length);
    }

    public TimeSpan Length { get; }

    public CancellationToken Token => _source.Token;

    public bool HasPassed => _source.IsCancellationRequested && !_clientIsGone.IsCancellationRequested;

    public static TimeLimit Begin(HttpSettings settings, CancellationToken clientIsGone) =>
        new(TimeSpan.FromSeconds(settings.MaxSeconds), clientIsGone);

    public void Dispose() => _source.Dispose();
}
