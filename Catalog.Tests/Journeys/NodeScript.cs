using System.ComponentModel;
using System.Diagnostics;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Journeys;

/// <summary>Runs a script of a folder of the tests with Node.js, and its packages as the folder's lock file has them. Needs Node.js 18 and npm.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="folder">The folder, within Catalog.Tests.</param>
    /// <param name="package">One of the packages that the script needs.</param>
    /// <param name="script">The script and its arguments.</param>
    /// <param name="input">What it reads on its standard input.</param>
    /// <returns>What it writes to its standard output.</returns>
    public static async Task<string> RunAsync(string folder, string package, string script, string input = "")
    {
        var path = Path.Combine(Repository.Root, "Catalog.Tests", folder);
        if (!File.Exists(Path.Combine(path, "node_modules", package, "package.json")))
        {
            await StartAsync("npm", "ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error", path, string.Empty);
        }

        return await StartAsync("node", script, path, input);
    }

    private static async Task<string> StartAsync(string program, string arguments, string folder, string input)
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
            throw new InvalidOperationException($"The test needs {start.FileName}, which does not start here. Install Node.js 18 or later with npm.", missing);
        }
    }
}
