using Catalog.Tests.Journeys;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Catalog.Tests.Ide;

/// <summary>What a visit of the IDE in Chromium saw.</summary>
internal sealed record BrowserVisit(
    IReadOnlyList<Uri> Requests, IReadOnlyList<string> ConsoleErrors, int Introspections, IReadOnlyList<BrowserRun> Runs, string Response)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Opens the IDE, gives the token, runs one of its examples and looks at the schema. Needs Node.js 18, npm and Chromium.</summary>
    /// <param name="server">The server to visit.</param>
    /// <param name="operation">The example to run.</param>
    /// <param name="expected">What the answer is to show.</param>
    /// <param name="screenshots">The folder for pictures of the answer and of the schema.</param>
    public static async Task<BrowserVisit> RunAsync(CatalogServer server, string operation, string expected, string screenshots)
    {
        var scripts = Path.Combine(Sources(), "Catalog.Tests", "Ide", "Browser");
        if (!File.Exists(Path.Combine(scripts, "node_modules", "playwright-core", "package.json")))
        {
            await RunAsync("npm", "ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error", scripts, "");
        }

        Directory.CreateDirectory(screenshots);
        var profile = Directory.CreateTempSubdirectory("catalog-ide-");
        try
        {
            var visit = new
            {
                server.Address,
                server.Token,
                operation,
                expected,
                Page = Path.Combine(screenshots, "ide-answer.png"),
                Schema = Path.Combine(screenshots, "ide-schema.png"),
                Profile = profile.FullName,
                Browser = Chromium(),
            };
            var seen = await RunAsync("node", "visit.mjs", scripts, JsonSerializer.Serialize(visit, JsonSerializerOptions.Web));
            return JsonSerializer.Deserialize<BrowserVisit>(seen, JsonSerializerOptions.Web)!;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static string Chromium()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        return File.Exists(path) ? path : throw new InvalidOperationException(
            $"The browser test needs Chromium, and there is none at {path}. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.");
    }

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Catalog.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"The browser test's scripts are in the sources, and {AppContext.BaseDirectory} is not within them.");
    }

    private static async Task<string> RunAsync(string program, string arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Start(start);
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? await output
                : throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}:\n{await errors}{await output}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"The browser test needs {start.FileName}, which does not start here. Install Node.js 18 or later with npm.", missing);
        }
    }
}
