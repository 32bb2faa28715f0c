using System.Diagnostics;
using System.Text;

namespace Catalog.Tests.Commands;

/// <summary>The program as a process of its own: dotnet Catalog.Api.dll.</summary>
internal sealed class CatalogProcess : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _isFolderOwn;
    private readonly Process _process;
    private readonly Task _reading;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CatalogProcess(string? folder, string[] arguments)
    {
        _isFolderOwn = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("catalog-process-").FullName;
        // As in a shell that ignores the signal, a file that may not grow fails with an error like a full disk's.
        var start = new ProcessStartInfo("env", ["--ignore-signal=XFSZ", "dotnet", Path.Combine(AppContext.BaseDirectory, "Catalog.Api.dll"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Sample__Enabled"] = "false";
        start.Environment["ConnectionStrings__Catalog"] = $"Data Source={Path.Combine(_folder, "catalog.db")}";
        start.Environment["Authentication__DevelopmentKeyPath"] = Path.Combine(_folder, "key.pem");
        _process = Process.Start(start)!;
        _reading = ReadAsync();
    }

    public int Id => _process.Id;

    public static CatalogProcess Start(params string[] arguments) => new(null, arguments);

    /// <summary>Starts it in a folder that is there before and after it, with its database.</summary>
    public static CatalogProcess StartIn(string folder, params string[] arguments) => new(folder, arguments);

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> AddressAsync() => _address.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Asks it to stop, as a container's or the system's manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it as a fault of the machine would, at once: kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Its exit code, standard output and standard error, when it has ended.</summary>
    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await _reading;
        return (_process.ExitCode, _output.ToString(), await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        if (_isFolderOwn)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task ReadAsync()
    {
        const string Listening = "Now listening on: ";
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _output.AppendLine(line);
            if (line.Contains(Listening, StringComparison.Ordinal))
            {
                _address.TrySetResult(new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]));
            }
        }
    }
}
