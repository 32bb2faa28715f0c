using System.Text;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Auditing.Verification;

/// <summary>A chain of entries of many kinds, written by the log itself in a folder of its own.</summary>
internal sealed class SampleChain : IDisposable
{
    public static readonly NodeName Node = NodeName.Parse("catalog-1");

    public static readonly NodeName Commands = NodeName.Parse("catalog-1-commands");

    private readonly TimeProvider _time;

    public SampleChain(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        Root = Directory.CreateTempSubdirectory("catalog-chain-").FullName;
        Settings = new AuditSettings { Path = Root, Node = Node.Value, HeadInterval = TimeSpan.FromMilliseconds(1), SegmentMegabytes = 1 };
        Store = SegmentStore.Of(Settings, Root);
        Folder = Path.Combine(Root, Node.Value);
    }

    public string Root { get; }

    public string Folder { get; }

    public AuditSettings Settings { get; }

    public SegmentStore Store { get; }

    /// <summary>The chain of several runs of the program, each with a segment of its own.</summary>
    public static async Task<SampleChain> WriteAsync(int runs, int entries, TimeProvider? time = null)
    {
        var chain = new SampleChain(time);
        for (var run = 0; run < runs; run++)
        {
            await chain.RunAsync(entries);
        }

        return chain;
    }

    public AuditLog Log(NodeName? node = null) => new(Settings, Root, node ?? Node, _time, NullLogger<AuditLog>.Instance);

    public async Task RunAsync(int entries, int length = 1)
    {
        await using var log = Log();
        await log.OpenAsync();
        for (var i = 0; i < entries; i++)
        {
            await log.AppendAsync(Entry(i, length));
        }
    }

    public ChainReport Verify(long from = 1, bool isDeep = false, params KnownHead[] heads)
    {
        using var keys = Keys();
        return Verify(keys, from, isDeep, heads);
    }

    public ChainReport Verify(PublicKeys keys, long from = 1, bool isDeep = false, params KnownHead[] heads) =>
        new ChainVerifier(Node, keys, heads, isDeep).Verify(Store.Sources(Node), from, CancellationToken.None);

    public PublicKeys Keys() => PublicKeys.Beside(Store);

    /// <summary>The lines of each segment, without line feeds.</summary>
    public List<List<byte[]>> Read() => Store.Sources(Node).Where(source => !source.IsExpired).Select(source =>
    {
        var lines = new List<byte[]>();
        using var reader = source.Open();
        while (reader.TryRead(out var line))
        {
            lines.Add(line.ToArray());
        }

        return lines;
    }).ToList();

    /// <summary>Writes lines in the place of segments; those without lines are removed.</summary>
    public static void Write(IReadOnlyList<IReadOnlyList<byte[]>> segments, IReadOnlyList<string> paths)
    {
        foreach (var (lines, path) in segments.Zip(paths))
        {
            File.Delete(path);
            if (lines.Count > 0)
            {
                File.WriteAllBytes(path, [.. lines.SelectMany(line => line.Append((byte)'\n'))]);
            }
        }
    }

    public IReadOnlyList<string> Paths() => [.. Store.Sources(Node).Select(source => source.LivePath)];

    public EntryHash HashOf(long number) => EntryHash.Of(Read().SelectMany(lines => lines).ElementAt((int)number - 1));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private AuditEntry Entry(int i, int length) => (i % 5) switch
    {
        0 => new OperationAnswered
        {
            Time = _time.GetUtcNow(),
            Trace = $"{i:x32}",
            System = ClientId.Parse("housing-fund-loans"),
            Operation = new string('Q', length),
            Document = DocumentHash.Of("{ a }"),
            Use = new DeclaredUse(Purpose.BusinessCollaboration, LegalBasisCode.Parse("LB-0001")),
            Decisions = new AuditedDecisions(
                [new AuditedAllowance(ItemCode.Parse("1001001/000001-01"), AccessKind.Show, AllowanceRule.ProviderConsent, [3, 7])],
                [new AuditedDenial(ItemCode.Parse("1001001/000001-07"), AccessKind.Show, DenialReason.NotGranted, null)]),
            Subjects = [new SubjectPseudonym((UInt128)(i + 1) << 64)],
            Rows = i,
            Address = "10.0.0.7",
            Duration = TimeSpan.FromMicroseconds(812),
        },
        1 => new OperationRejected { Time = _time.GetUtcNow(), Trace = $"{i:x32}", Codes = ["USE_NOT_APPROVED"] },
        2 => new SignInFailed { Time = _time.GetUtcNow(), Trace = $"{i:x32}", Code = "TOKEN_EXPIRED", Address = "::1" },
        3 => new GovernanceChanged
        {
            Time = _time.GetUtcNow(), Actor = "data-office-admin", Register = "Grant", Key = "7", After = new Dictionary<string, string?> { ["Status"] = "暂停 \"}" },
        },
        _ => new RequestsRefused { Time = _time.GetUtcNow(), Count = 12, Since = _time.GetUtcNow(), Address = Encoding.ASCII.GetString("10.0.0.0/24"u8) },
    };
}
