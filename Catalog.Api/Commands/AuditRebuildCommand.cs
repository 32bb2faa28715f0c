using System.CommandLine;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Storage.Audit;

namespace Catalog.Api.Commands;

/// <summary>audit rebuild: empties the audit's index and fills it from the segments.</summary>
internal static class AuditRebuildCommand
{
    /// <param name="build">Makes the application whose index it is.</param>
    public static Command Create(Func<WebApplication> build)
    {
        var discard = new Option<bool>("--discard-witness")
        {
            Description = "Forgets which entries the index has seen. Only when it is known why they are missing or other than they were.",
        };
        var rebuild = new Command("rebuild", "Empties the index of the audit and fills it from the segments. A server beside it goes on.") { discard };
        rebuild.SetAction(async (parsed, cancellation) =>
        {
            // An embedded database never waits, and the command line listens for Ctrl+C only once an action does.
            await Task.Yield();
            await using var app = build();
            return await RunAsync(app.Services, parsed.InvocationConfiguration, parsed.GetValue(discard), cancellation);
        });
        return rebuild;
    }

    private static async Task<int> RunAsync(IServiceProvider services, InvocationConfiguration console, bool discardsWitness, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<AuditDatabase>().MigrateAsync(cancellation);
        if (outcome.Problem is { } problem)
        {
            await console.Error.WriteLineAsync($"{problem.Code}: {problem.Message}");
            return 1;
        }

        var report = ReadingReport.On(console, services.GetRequiredService<TimeProvider>());
        var rebuild = ActivatorUtilities.CreateInstance<IndexRebuild>(services);
        var result = await rebuild.RunAsync(discardsWitness, report, cancellation);
        report.End();
        await console.Error.WriteLineAsync(result.Message);
        return result.IsDone ? 0 : 1;
    }
}
