using System.CommandLine;
using System.Globalization;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Archive;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Commands;

/// <summary>The command audit archive: moves closed segments to the archive.</summary>
internal sealed class AuditArchiveCommand : Command
{
    private readonly Option<DateTimeOffset?> before = AuditOptions.Moment("--before", "The day, in China, or moment before which all entries of a segment are that is archived.");
    private readonly Option<NodeName?> node = AuditOptions.Node("The node whose segments are archived; all unless given.");
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Says what would be archived." };
    private readonly Func<WebApplication> build;

    public AuditArchiveCommand(Func<WebApplication> build)
        : base("archive", "Moves closed segments to the archive, compressed, each with a signed range that stands for it.")
    {
        this.build = build;
        before.Required = true;
        Options.Add(before);
        Options.Add(node);
        Options.Add(dryRun);
        SetAction((arguments, cancellation) => AuditWriting.RunAsync(this.build, arguments, services => ArchiveAsync(arguments, services, cancellation), cancellation));
    }

    private async Task<int> ArchiveAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellation)
    {
        var (console, time, store) = (arguments.InvocationConfiguration, services.GetRequiredService<TimeProvider>(), AuditOptions.Store(services, null));
        using var keys = AuditOptions.Keys(services, store, null);
        var archive = new AuditArchive(store, services.GetRequiredService<AuditLog>(), keys, time);
        var report = ReadingReport.On(console, time);
        var (isDry, count, isWhole) = (arguments.GetValue(dryRun), 0, true);
        foreach (var chain in store.Nodes().Where(found => arguments.GetValue(node) is not { } wanted || found == wanted))
        {
            try
            {
                foreach (var segment in await Task.Run(() => archive.Before(chain, arguments.GetValue(before)!.Value, report, cancellation), cancellation))
                {
                    cancellation.ThrowIfCancellationRequested();
                    report.End();
                    await console.Output.WriteLineAsync(isDry
                        ? $"{chain}: {segment.Name} would be archived"
                        : Text(chain, await archive.ArchiveAsync(segment)));
                    count++;
                }
            }
            catch (InvalidDataException exception)
            {
                await console.Error.WriteLineAsync(exception.Message);
                isWhole = false;
            }
        }

        await console.Output.WriteLineAsync(count == 0 ? "No segment is to be archived." : $"{count} {(count == 1 ? "segment" : "segments")} {(isDry ? "would be archived" : "archived")} in {store.ArchivePath}.");
        return isWhole ? 0 : 1;
    }

    private static string Text(NodeName node, ArchivedSegment segment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{node}: {segment.Name} is archived: entries {segment.Range.First:N0} to {segment.Range.Last:N0}, up to {segment.Range.Until:yyyy-MM-ddTHH:mm:ssZ}");
}
