using System.CommandLine;
using System.CommandLine.Parsing;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Commands;

/// <summary>What the audit's commands are told alike.</summary>
internal static class AuditOptions
{
    public static Option<DirectoryInfo?> Path() => new("--path") { Description = "The folder of segments; Audit:Path unless given.", HelpName = "folder" };

    public static Option<NodeName?> Node(string description) => new("--node") { Description = description, HelpName = "name", CustomParser = ParseNode };

    public static Option<FileInfo[]> Keys() => new("--key")
    {
        Description = "A file with a public key in PEM, kept elsewhere than the segments. With it, no other key is trusted; give one for each node.",
        HelpName = "file",
    };

    /// <summary>A moment, or the begin of a day in China.</summary>
    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name) { Description = description, HelpName = "date", CustomParser = ParseMoment };

    /// <summary>Where the segments of an application are, or those of a folder.</summary>
    public static SegmentStore Store(IServiceProvider services, DirectoryInfo? path) => path is not null
        ? new SegmentStore(path.FullName, SegmentStore.ArchiveIn(path.FullName))
        : SegmentStore.Of(services.GetRequiredService<AuditSettings>(), services.GetRequiredService<IHostEnvironment>().ContentRootPath);

    /// <summary>The keys that are given, else those beside the segments.</summary>
    public static PublicKeys Keys(IServiceProvider services, SegmentStore store, FileInfo[]? given) => given is { Length: > 0 }
        ? PublicKeys.Given(given.Select(file => file.FullName))
        : PublicKeys.Beside(store, System.IO.Path.ChangeExtension(services.GetRequiredService<AuditLog>().KeyPath, ".pub.pem"));

    private static NodeName? ParseNode(ArgumentResult argument)
    {
        if (!NodeName.TryParse(argument.Tokens[0].Value, out var node))
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is no node, which looks like catalog-1.");
        }

        return node;
    }

    private static DateTimeOffset? ParseMoment(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
        {
            return ChinaTime.StartOf(date);
        }

        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment.ToUniversalTime();
        }

        argument.AddError($"'{text}' is no date, which looks like 2026-01-31 or 2026-01-31T08:00:00Z.");
        return null;
    }
}
