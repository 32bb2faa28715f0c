using System.CommandLine;
using System.Globalization;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Export;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Commands;

/// <summary>The command audit export: writes entries of a chain as they are, and the signed range by which anybody can check them.</summary>
internal sealed class AuditExportCommand : Command
{
    private readonly Option<NodeName?> node = AuditOptions.Node("The node whose entries are exported; Audit:Node unless given.");
    private readonly Option<DateTimeOffset?> from = AuditOptions.Moment("--from", "The first day, in China, or moment; from the first entry unless given.");
    private readonly Option<DateTimeOffset?> until = AuditOptions.Moment("--until", "The day, in China, or moment before which the entries are; to the last entry unless given.");
    private readonly Option<long> first = new("--first") { Description = "The number of the first entry.", HelpName = "number", DefaultValueFactory = _ => 1 };
    private readonly Option<long> last = new("--last") { Description = "The number of the last entry.", HelpName = "number", DefaultValueFactory = _ => long.MaxValue };
    private readonly Option<FileInfo> output = new("--output") { Description = "The file to write; beside it, with .range.json behind its name, the signed range.", HelpName = "file", Required = true };
    private readonly Func<WebApplication> build;

    public AuditExportCommand(Func<WebApplication> build)
        : base("export", "Exports entries of a period as JSON Lines, with a signed range by which they can be checked without Catalog.")
    {
        this.build = build;
        Options.Add(node);
        Options.Add(from);
        Options.Add(until);
        Options.Add(first);
        Options.Add(last);
        Options.Add(output);
        SetAction((arguments, cancellation) => AuditWriting.RunAsync(this.build, arguments, services => ExportAsync(arguments, services, cancellation), cancellation));
    }

    private async Task<int> ExportAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellation)
    {
        var (console, file) = (arguments.InvocationConfiguration, arguments.GetRequiredValue(output).FullName);
        var period = new ExportPeriod(arguments.GetValue(from), arguments.GetValue(until), arguments.GetValue(first), arguments.GetValue(last));
        if (period.From >= period.Until || period.First < 1 || period.Last < period.First)
        {
            await console.Error.WriteLineAsync("--from is before --until, and --first, which is 1 or more, not beyond --last: nothing was exported.");
            return 1;
        }

        if (File.Exists(file) || File.Exists(file + AuditExport.RangeExtension))
        {
            await console.Error.WriteLineAsync($"{file} is there already, or its signed range: nothing was exported.");
            return 1;
        }

        var (log, store, time) = (services.GetRequiredService<AuditLog>(), AuditOptions.Store(services, null), services.GetRequiredService<TimeProvider>());
        using var keys = AuditOptions.Keys(services, store, null);
        var report = ReadingReport.On(console, time);
        var exported = await new AuditExport(store, log, keys, time)
            .WriteAsync(arguments.GetValue(node) ?? services.GetRequiredService<AuditSettings>().NodeName, period, file, report, cancellation);
        report.End();
        if (exported is null)
        {
            await console.Error.WriteLineAsync("There are no entries of the period: nothing was exported.");
            return 1;
        }

        var range = exported.Range;
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{range.Node}: entries {range.First:N0} to {range.Last:N0}, {range.From:yyyy-MM-ddTHH:mm:ssZ} to {range.Until:yyyy-MM-ddTHH:mm:ssZ}, {range.Bytes:N0} bytes"));
        await console.Output.WriteLineAsync($"{range.Digest}  {file}");
        return 0;
    }
}
