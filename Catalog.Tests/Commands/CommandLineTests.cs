using System.Net.Sockets;
using System.Text;

namespace Catalog.Tests.Commands;

/// <summary>The program as a person or a manager of processes starts and stops it.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("'--client' is required", "token")]
    [InlineData("is no client id", "token", "--client", "No Client")]
    [InlineData("--persons is from 0", "sample", "--persons", "-1")]
    [InlineData("there is no more land", "sample", "--features", "11", "--parcels", "999999")]
    [InlineData("Required command", "schema")]
    [InlineData("Say one of", "trust")]
    [InlineData("--url is an address", "health", "--url", "nowhere")]
    public async Task Command_Should_WriteItsErrorToStandardErrorAlone_When_ItCannotBeParsed(string expected, params string[] arguments)
    {
        await using var process = CatalogProcess.Start(arguments);
        var (code, output, error) = await process.EndAsync();

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Should_GoToStandardOutput_When_AskedFor()
    {
        await using var process = CatalogProcess.Start("--help");
        var (code, output, _) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Contains("trust", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Should_BeTold_When_AServerIsAskedByItsAddress()
    {
        await using var server = CatalogProcess.Start("--urls", "http://127.0.0.1:0");
        var address = await server.AddressAsync();
        await using var asked = CatalogProcess.Start("health", "--url", address.ToString());
        var (code, output, _) = await asked.EndAsync();
        Assert.Equal((0, """{"status":"ready"}"""), (code, output.Trim()));

        await server.KillAsync();
        await using var again = CatalogProcess.Start("health", "--url", address.ToString());
        Assert.Equal(1, (await again.EndAsync()).Code);
    }

    [Fact]
    public async Task Server_Should_AnswerWhatItHasBegunAndEndWell_When_AskedToStop()
    {
        await using var process = CatalogProcess.Start("--urls", "http://127.0.0.1:0");
        var address = await process.AddressAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        const string Body = """{"query":"{ __typename }"}""";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}"));
        // The request has begun once the server waits for the rest of its body.
        await Task.Delay(TimeSpan.FromSeconds(0.5));

        await process.TerminateAsync();
        await WaitUntilRefusedAsync(address);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Body[5..]));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        var (code, _, error) = await process.EndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", answer, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (code, error));
    }

    private static async Task WaitUntilRefusedAsync(Uri address)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return;
            }

            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
            await Task.Delay(20);
        }
    }
}
