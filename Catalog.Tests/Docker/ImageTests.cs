using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Docker;

/// <summary>The steps of the image, run outside a container: its files, its publication, its environment, its entry point.</summary>
public sealed class ImageTests : IDisposable
{
    private static readonly string[] Ignored = ["bin", "obj", "node_modules", "data"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-image-");

    private string Source => Path.Combine(_folder.FullName, "source");

    private string App => Path.Combine(_folder.FullName, "app");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task Program_Should_BeHealthy_When_ItRunsAsTheImageRunsIt()
    {
        var image = await Dockerfile.ReadAsync();
        Assert.Equal("app", image.User);
        foreach (var (sources, target) in image.Copies)
        {
            Copy(sources, Path.Combine(Source, target));
        }

        foreach (var command in image.Builds)
        {
            await RunAsync(command.Replace("/app", App, StringComparison.Ordinal), Source);
        }

        await OpenToAllAsync();
        var environment = await EnvironmentAsync(image);

        // A read-only file system is nothing that the program owns or may write to but its data.
        using var server = Start(image.EntryPoint, environment);
        try
        {
            await HealthyAsync(image, environment, server);
            using var http = new HttpClient();
            var page = await http.GetStringAsync($"{environment["URLS"]}/graphql/ide/");
            Assert.Contains("<title>", page, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            await RunAsync($"chmod -R u+w {_folder.FullName}", Source);
        }

        using var stopped = Start(image.HealthCheck, environment);
        await stopped.WaitForExitAsync();
        Assert.Equal(1, stopped.ExitCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task HealthyAsync(Dockerfile image, IReadOnlyDictionary<string, string> environment, Process server)
    {
        var output = server.StandardOutput.ReadToEndAsync();
        var errors = server.StandardError.ReadToEndAsync();
        for (var left = 30; ; left--)
        {
            using var check = Start(image.HealthCheck, environment);
            await check.WaitForExitAsync();
            if (check.ExitCode == 0)
            {
                return;
            }

            Assert.False(server.HasExited, server.HasExited ? await errors + await output : string.Empty);
            Assert.True(left > 0, "The program did not become healthy.");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static void Copy(IReadOnlyList<string> sources, string target)
    {
        foreach (var source in sources)
        {
            var path = Path.Combine(Repository.Root, source);
            if (File.Exists(path))
            {
                Directory.CreateDirectory(target);
                File.Copy(path, Path.Combine(target, Path.GetFileName(path)), overwrite: true);
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(path, file);
                if (!relative.Split(Path.DirectorySeparatorChar).Intersect(Ignored).Any())
                {
                    var copy = Path.Combine(target, relative);
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.Copy(file, copy, overwrite: true);
                }
            }
        }
    }

    private async Task<Dictionary<string, string>> EnvironmentAsync(Dockerfile image)
    {
        using var issuer = RSA.Create(2048);
        var keys = Path.Combine(_folder.FullName, "issuer-keys.pem");
        await File.WriteAllTextAsync(keys, issuer.ExportSubjectPublicKeyInfoPem());
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        return new Dictionary<string, string>(
            image.Environment.Select(setting => KeyValuePair.Create(setting.Key, setting.Value.Replace("/data", Data, StringComparison.Ordinal))), StringComparer.Ordinal)
        {
            ["URLS"] = $"http://127.0.0.1:{port}",
            ["Authentication__Issuer"] = "https://issuer.example",
            ["Authentication__SigningKeysPath"] = keys,
            ["Audit__Node"] = "catalog-1",
        };
    }

    private async Task OpenToAllAsync()
    {
        Directory.CreateDirectory(Data);
        await RunAsync($"chmod -R a-w,a+rX {_folder.FullName}", Source);
        await RunAsync($"chmod a+rwx {Data}", Source);
    }

    /// <summary>As a user who owns none of the files, where the tests may change users.</summary>
    private Process Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        string[] words = [.. Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"] : Array.Empty<string>(), .. command];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = App, RedirectStandardOutput = true, RedirectStandardError = true };
        // Nothing of the tests' own environment but the way to .NET.
        var path = start.Environment["PATH"];
        var root = start.Environment.TryGetValue("DOTNET_ROOT", out var found) ? found : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["DOTNET_ROOT"] = root;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task RunAsync(string command, string folder)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{await output}{await errors}");
    }
}
