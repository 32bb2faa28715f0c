using System.Net;
using System.Net.Sockets;

namespace Catalog.Tests.Databases;

/// <summary>A way to a server on which connections can be lost at a chosen moment.</summary>
public sealed class LossyProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _port;
    private readonly Task _accepting;
    private Loss _next;

    private LossyProxy(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    private enum Loss
    {
        None,
        Request,
        Answer,
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static LossyProxy Before(MariaDbServer server) => new(server.Port);

    /// <summary>The next that a client sends does not arrive, and its connection ends.</summary>
    public void LoseNextRequest() => _next = Loss.Request;

    /// <summary>The next that a client sends arrives and is carried out, and its connection ends before the answer.</summary>
    public void LoseNextAnswer() => _next = Loss.Answer;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var ours = client;
        using var theirs = new TcpClient();
        try
        {
            await theirs.ConnectAsync(IPAddress.Loopback, _port, _stopping.Token);
            var answers = theirs.GetStream().CopyToAsync(ours.GetStream(), _stopping.Token);
            await Task.WhenAny(ForwardAsync(ours, theirs), answers);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task ForwardAsync(TcpClient ours, TcpClient theirs)
    {
        var buffer = new byte[1 << 16];
        while (await ours.GetStream().ReadAsync(buffer, _stopping.Token) is > 0 and var length)
        {
            var loss = Interlocked.Exchange(ref _next, Loss.None);
            if (loss == Loss.Request)
            {
                return;
            }

            if (loss == Loss.Answer)
            {
                ours.Client.Shutdown(SocketShutdown.Both);
                await theirs.GetStream().WriteAsync(buffer.AsMemory(0, length), _stopping.Token);
                // What arrived is carried out: closing at once could reach the server first.
                await Task.Delay(200, _stopping.Token);
                return;
            }

            await theirs.GetStream().WriteAsync(buffer.AsMemory(0, length), _stopping.Token);
        }
    }
}
