using System.CommandLine;
using System.Globalization;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Archive;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Commands;

/// <summary>The command audit expire: removes from the archive what was kept as long as it has to be.</summary>
internal sealed class AuditExpireCommand : Command
{
    private readonly Option<DateTimeOffset?> before = AuditOptions.Moment("--before", "The day, in China, or moment before which all entries are of a segment that is removed; the time of retention ago unless given.");
    private readonly Option<NodeName?> node = AuditOptions.Node("The node whose segments are removed; all unless given.");
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Says what would be removed." };
    private readonly Func<WebApplication> build;

    public AuditExpireCommand(Func<WebApplication> build)
        : base("expire", "Removes archived segments whose time of retention (Audit:RetentionYears) is over; the signed ranges stay.")
    {
        this.build = build;
        Options.Add(before);
        Options.Add(node);
        Options.Add(dryRun);
        SetAction((arguments, cancellation) => AuditWriting.RunAsync(this.build, arguments, services => ExpireAsync(arguments, services, cancellation), cancellation));
    }

    private async Task<int> ExpireAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellation)
    {
        var (console, time, settings) = (arguments.InvocationConfiguration, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<AuditSettings>());
        var problems = settings.Problems(isDevelopment: false).ToList();
        var retained = problems.Count == 0 ? time.GetUtcNow().AddYears(-settings.RetentionYears) : default;
        if (arguments.GetValue(before) > retained)
        {
            problems.Add($"Entries are kept for {settings.RetentionYears} years: none from {retained:yyyy-MM-ddTHH:mm:ssZ} on is removed.");
        }

        if (problems.Count > 0)
        {
            problems.ForEach(console.Error.WriteLine);
            return 1;
        }

        var store = AuditOptions.Store(services, null);
        using var keys = AuditOptions.Keys(services, store, null);
        var archive = new AuditArchive(store, services.GetRequiredService<AuditLog>(), keys, time);
        var (isDry, count) = (arguments.GetValue(dryRun), 0);
        foreach (var chain in store.Nodes().Where(found => arguments.GetValue(node) is not { } wanted || found == wanted))
        {
            foreach (var (segment, range) in archive.Expired(chain, arguments.GetValue(before) ?? retained))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!isDry)
                {
                    await archive.ExpireAsync(segment, range);
                }

                count++;
                await console.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{chain}: {segment.Name} {(isDry ? "would be removed" : "is removed")}: entries {range.First:N0} to {range.Last:N0}, up to {range.Until:yyyy-MM-ddTHH:mm:ssZ}"));
            }
        }

        await console.Output.WriteLineAsync(count == 0 ? "No segment has expired." : $"{count} {(count == 1 ? "segment" : "segments")} {(isDry ? "would be removed" : "removed")} from {store.ArchivePath}.");
        return 0;
    }
}
