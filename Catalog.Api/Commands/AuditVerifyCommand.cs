using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Commands;

/// <summary>The command audit verify: follows the chains of all nodes and names the first entry of each that is not as it was.</summary>
internal sealed class AuditVerifyCommand : Command
{
    private const int HasFault = 1;
    private const int CannotTell = 2;

    private readonly Option<DirectoryInfo?> path = AuditOptions.Path();
    private readonly Option<NodeName?> node = AuditOptions.Node("The node whose chain is verified; all unless given.");
    private readonly Option<FileInfo[]> keys = AuditOptions.Keys();
    private readonly Option<long> from = new("--from") { Description = "The number of an entry: begins with the segment that holds it.", HelpName = "number", DefaultValueFactory = _ => 1 };
    private readonly Option<FileInfo[]> heads = new("--head") { Description = "A signed range that was kept elsewhere, such as that of an earlier export: the chain must still hold it.", HelpName = "file" };
    private readonly Option<bool> deep = new("--deep") { Description = "Also reads what every entry says." };
    private readonly Func<WebApplication> build;

    public AuditVerifyCommand(Func<WebApplication> build)
        : base("verify", "Verifies the chains of entries: names the first that was changed, removed, inserted or reordered.")
    {
        this.build = build;
        Options.Add(path);
        Options.Add(node);
        Options.Add(keys);
        Options.Add(from);
        Options.Add(heads);
        Options.Add(deep);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var console = arguments.InvocationConfiguration;
        await using var app = build();
        try
        {
            return await VerifyAsync(arguments, app.Services, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or CryptographicException)
        {
            await console.Error.WriteLineAsync($"The audit cannot be verified: {exception.Message}");
            return CannotTell;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Stopped before the end: the audit is not verified.");
            return CannotTell;
        }
    }

    private async Task<int> VerifyAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellation)
    {
        var console = arguments.InvocationConfiguration;
        var store = AuditOptions.Store(services, arguments.GetValue(path));
        using var trusted = AuditOptions.Keys(services, store, arguments.GetValue(keys));

        // The index is of the chains of this installation; those of another folder may be copies of an earlier day.
        List<IHeadWitness> witnesses = [.. (arguments.GetValue(heads) ?? []).Select(Witness), .. arguments.GetValue(path) is null ? services.GetServices<IHeadWitness>() : []];
        var nodes = store.Nodes().Where(found => arguments.GetValue(node) is not { } wanted || found == wanted).ToList();
        if (nodes.Count == 0)
        {
            await console.Error.WriteLineAsync($"The audit cannot be verified: there are no segments{(arguments.GetValue(node) is { } wanted ? $" of {wanted}" : string.Empty)} in {store.LivePath}.");
            return CannotTell;
        }

        var report = ReadingReport.On(console, services.GetRequiredService<TimeProvider>());
        var chains = await new AuditVerification(store, trusted, witnesses, arguments.GetValue(deep)).RunAsync(nodes, arguments.GetValue(from), report, cancellation);
        report.End();
        foreach (var line in VerificationText.Of(chains, trusted.AreGiven, report.Elapsed))
        {
            await console.Output.WriteLineAsync(line);
        }

        return chains.Any(chain => chain.Fault is not null) ? HasFault : 0;
    }

    private static RangeWitness Witness(FileInfo file)
    {
        var range = SignedRange.Read(file.FullName);
        return range.IsSigned() ? new RangeWitness(file.Name, range) : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file} is not signed with the key that it names."));
    }
}
