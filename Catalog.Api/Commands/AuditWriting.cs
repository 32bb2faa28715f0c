using System.CommandLine;
using System.Security.Cryptography;
using Catalog.Api.Auditing;

namespace Catalog.Api.Commands;

/// <summary>Runs a command of the audit that leaves an entry in the commands' own chain.</summary>
internal static class AuditWriting
{
    public static async Task<int> RunAsync(Func<WebApplication> build, ParseResult arguments, Func<IServiceProvider, Task<int>> run, CancellationToken cancellation)
    {
        // An action that never waits would not let the command line listen for Ctrl+C.
        await Task.Yield();
        var error = arguments.InvocationConfiguration.Error;
        await using var app = build();
        var log = app.Services.GetRequiredService<AuditLog>();
        if (!log.IsEnabled)
        {
            await error.WriteLineAsync("The audit is switched off (Audit:Enabled): nothing was done.");
            return 1;
        }

        try
        {
            // Two of these commands at once would get in each other's way: the second does not get the chain.
            await log.OpenAsync();
            return await run(app.Services);
        }
        catch (AuditUnavailableException exception)
        {
            await error.WriteLineAsync($"{AuditUnavailableException.Code}: {exception.InnerException?.Message ?? exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or CryptographicException)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
        }

        return 1;
    }
}
