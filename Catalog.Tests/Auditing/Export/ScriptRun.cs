using System.Diagnostics;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Auditing.Export;

/// <summary>Runs docs/verify-audit.py, which needs nothing of Catalog.</summary>
internal static class ScriptRun
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Repository.Root, "docs", "verify-audit.py"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await output, await error);
    }
}
