using System.Text;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

/// <summary>Chains of entries in a folder of their own, written as a server writes them, with an index beside them.</summary>
internal sealed class AuditFolder : IAsyncDisposable
{
    private static readonly string[] Dumps =
    [
        "SELECT n.Text, e.Number, e.Segment, e.LineStart, e.LineLength, e.Time, e.Kind FROM Entry e JOIN Term n ON n.Id = e.NodeId ORDER BY 1, 2",
        "SELECT t.Category, t.Text, x.Time, n.Text, e.Number FROM EntryTerm x JOIN Term t ON t.Id = x.TermId JOIN Entry e ON e.Id = x.EntryId JOIN Term n ON n.Id = e.NodeId ORDER BY 1, 2, 3, 4, 5",
        "SELECT hex(x.Value), x.Time, n.Text, e.Number FROM EntryKey x JOIN Entry e ON e.Id = x.EntryId JOIN Term n ON n.Id = e.NodeId ORDER BY 1, 2, 3, 4",
        "SELECT f.Day, d.Text, f.Kind, n.Text, f.Entries, f.RowCount, f.DeniedItems FROM Figures f JOIN Term n ON n.Id = f.NodeId LEFT JOIN Term d ON d.Id = f.DepartmentId ORDER BY 1, 2, 3, 4",
        "SELECT Category, Text, Entries FROM Term ORDER BY 1, 2",
        "SELECT Node, Number, hex(Hash), Segment, LineEnd, Time, IsStopped FROM ChainPosition ORDER BY 1",
        "SELECT Node, Number, hex(Hash), hex(Signature), Time FROM ChainHead WHERE Signature IS NOT NULL ORDER BY 1, 2",
        "SELECT Node, Thumbprint, hex(PublicKey), FirstSeen FROM NodeKey ORDER BY 1, 2",
    ];

    private readonly DirectoryInfo _folder;
    private readonly Dictionary<string, Chain> _chains = [];
    private readonly List<IDisposable> _opened = [];

    private AuditFolder(DirectoryInfo folder, ServerDatabases databases)
    {
        _folder = folder;
        Databases = databases;
        AuditPath = Path.Combine(_folder.FullName, "audit");
        Source = new SegmentSource(AuditPath, Path.Combine(AuditPath, "archive"));
        Database = AuditDatabase.Create(databases.AuditSettings, TimeProvider.System);
        Index = new DatabaseAuditIndex(Database, Source);
        Directory.CreateDirectory(AuditPath);
    }

    public string AuditPath { get; }

    public ServerDatabases Databases { get; }

    public SegmentSource Source { get; }

    public AuditDatabase Database { get; }

    public AuditIndex Index { get; }

    public RecordingLogger<IndexFiller> Log { get; } = new();

    /// <summary>All that was appended by <see cref="Append"/>, with its place.</summary>
    public List<(NodeName Node, long Number, AuditEntry Entry)> Written { get; } = [];

    public static async Task<AuditFolder> OpenAsync(TestProvider? provider = null)
    {
        var root = Directory.CreateTempSubdirectory("catalog-audit-");
        var folder = new AuditFolder(root, await ServerDatabases.CreateAsync(root.FullName, provider ?? ServerDatabases.Current));
        Assert.Null((await folder.Database.MigrateAsync(CancellationToken.None)).Problem);
        return folder;
    }

    /// <summary>An entry's JSON: records that hold lists are equal only to themselves.</summary>
    public static string Text(AuditEntry entry)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        EntryFormat.Write(entry, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Begins a node's chain, or takes it up again.</summary>
    public Chain Chain(NodeName node, IChainWitness? witness = null)
    {
        if (!_chains.TryGetValue(node.Value, out var chain))
        {
            var segments = SegmentFolder.Of(AuditPath, node);
            segments.Create();
            chain = new Chain(segments, NodeKeyFile.ReadOrCreate(Path.Combine(segments.Path, "key.pem")), 1 << 20, TimeProvider.System);
            chain.Begin(witness?.LastKnown(node));
            _chains.Add(node.Value, chain);
        }

        return chain;
    }

    /// <summary>Leaves a chain as a killed process does.</summary>
    public void Kill(NodeName node)
    {
        _chains[node.Value].Dispose();
        _chains.Remove(node.Value);
    }

    public void Append(NodeName node, params IEnumerable<AuditEntry> entries)
    {
        var (texts, pending) = (new List<AuditEntry>(), entries.Select(entry => new PendingEntry(entry)).ToList());
        texts.AddRange(pending.Select(entry => EntryFormat.Read(entry.Json.Written)));
        for (var done = 0; done < pending.Count;)
        {
            var (first, count) = Chain(node).Append(pending[done..]);
            Written.AddRange(texts.Skip(done).Take(count).Select((entry, i) => (node, first + i, entry)));
            done += count;
        }
    }

    public AuditIndexWriter OpenWriter()
    {
        var writer = Database.OpenWriter();
        _opened.Add(writer);
        return writer;
    }

    /// <summary>A filler that begins where the index stands, as a process does that starts.</summary>
    public IndexFiller Filler(TimeSpan settling = default, Func<NodeName, long?>? durable = null) =>
        new(OpenWriter(), Source, new SettledLengths(TimeProvider.System, settling), durable ?? (_ => null), TimeProvider.System, Log);

    /// <summary>Fills in batches until there is nothing more.</summary>
    public void Fill(int batch = IndexFiller.SmallBatch)
    {
        var filler = Filler();
        while (filler.Fill(batch) is { Entries: > 0 } or { HasMore: true })
        {
        }
    }

    public Segment LastSegment(NodeName node) => Source.Live(node).Segments()[^1];

    public void Change(NodeName node, Action<FileStream> change)
    {
        using var file = new FileStream(LastSegment(node).Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        change(file);
    }

    /// <summary>Appends bytes to the last segment, which no chain knows of.</summary>
    public void AppendRaw(NodeName node, string text) => Change(node, file =>
    {
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(text));
    });

    /// <summary>Everything that the index holds, without the ids that depend on the order of filling.</summary>
    public List<string> Dump() => [.. Dumps.SelectMany(Databases.Query)];

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(opened => opened.Dispose());
        foreach (var chain in _chains.Values)
        {
            chain.Dispose();
        }

        Database.Dispose();
        await Databases.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
