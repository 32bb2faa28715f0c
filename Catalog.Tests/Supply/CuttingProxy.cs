using System.Net;
using System.Net.Sockets;

namespace Catalog.Tests.Supply;

/// <summary>A way to a server, on which the first connection is lost after so many bytes.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private long _left;

    public CuttingProxy(Uri server, long bytes)
    {
        (_server, _left) = (server, bytes);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Connections { get; private set; }

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
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _ = ServeAsync(client, isCut: ++Connections == 1);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, bool isCut)
    {
        using var ours = client;
        using var theirs = new TcpClient();
        try
        {
            await theirs.ConnectAsync(_server.Host, _server.Port, _stopping.Token);
            var answers = theirs.GetStream().CopyToAsync(ours.GetStream(), _stopping.Token);
            await Task.WhenAny(ForwardAsync(ours, theirs, isCut), answers);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task ForwardAsync(TcpClient ours, TcpClient theirs, bool isCut)
    {
        var buffer = new byte[1 << 14];
        while (await ours.GetStream().ReadAsync(buffer, _stopping.Token) is > 0 and var length)
        {
            await theirs.GetStream().WriteAsync(buffer.AsMemory(0, length), _stopping.Token);
            if (isCut && (_left -= length) < 0)
            {
                // What has arrived may be committed first.
                await Task.Delay(500, _stopping.Token);
                return;
            }
        }
    }
}
