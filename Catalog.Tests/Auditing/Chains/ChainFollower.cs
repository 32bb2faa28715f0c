using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Catalog.Tests.Auditing.Chains;

/// <summary>
/// Follows a node's chain as an auditor would who has its description and not the program: JSON, SHA-256 and the public key. Each call
/// of <see cref="Follow"/> goes on behind the last whole line of the one before, which must not change any more.
/// </summary>
internal sealed class ChainFollower(string folder)
{
    private const int SegmentOpened = 40;
    private const int SegmentClosed = 41;
    private const int HeadSigned = 42;

    private string? _segment;
    private long _offset;
    private int _lastKind = SegmentClosed;
    private string _hash = new('0', 64);

    /// <summary>The number of the last entry.</summary>
    public long Number { get; private set; }

    public int Segments { get; private set; }

    public List<string> Faults { get; } = [];

    /// <summary>How many entries there are of each kind.</summary>
    public Dictionary<int, int> Kinds { get; } = [];

    /// <summary>How many entries there are of each trace.</summary>
    public Dictionary<string, int> Traces { get; } = [];

    /// <summary>The entries of kinds below 10 and from 43 on, which are few in most tests; none unless asked for.</summary>
    public List<JsonElement>? Entries { get; init; }

    public static ChainFollower Whole(string folder)
    {
        var follower = new ChainFollower(folder) { Entries = [] };
        follower.Follow();
        return follower;
    }

    public int Count(int kind) => Kinds.GetValueOrDefault(kind);

    public void Follow()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            if (_segment is not null && string.CompareOrdinal(path, _segment) < 0)
            {
                continue;
            }

            // A segment that nothing is known of is there when its first entry is.
            var lines = Lines(path, path == _segment ? _offset : 0);
            if (lines.Count > 0 && path != _segment)
            {
                Enter(path);
            }

            lines.ForEach(Read);
        }
    }

    private void Enter(string path)
    {
        Expect(_lastKind == SegmentClosed, $"{_segment} is not closed");
        Expect(Path.GetFileName(path) == (Number + 1).ToString("D12", CultureInfo.InvariantCulture) + ".jsonl", $"{path} does not go on behind {Number}");
        (_segment, _offset, _lastKind) = (path, 0, 0);
        Segments++;
    }

    /// <summary>The whole lines from a place on; what follows the last line feed is on its way.</summary>
    private static List<byte[]> Lines(string path, long offset)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(offset, SeekOrigin.Begin);
        var bytes = new byte[file.Length - offset];
        file.ReadExactly(bytes);
        var (lines, start) = (new List<byte[]>(), 0);
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1)
        {
            lines.Add(bytes[start..end]);
        }

        return lines;
    }

    private void Read(byte[] line)
    {
        using var document = Parse(line);
        if (document is null)
        {
            Faults.Add($"no JSON behind {Number} in {_segment}");
            return;
        }

        var (root, entry) = (document.RootElement, document.RootElement.GetProperty("entry"));
        var kind = entry.GetProperty("kind").GetInt32();
        Expect(root.GetProperty("number").GetInt64() == Number + 1, $"{root.GetProperty("number")} follows {Number}");
        Expect(root.GetProperty("previous").GetString() == _hash, $"{root.GetProperty("number")} does not name the hash of {Number}");
        Expect(_lastKind == 0 ? kind == SegmentOpened : kind != SegmentOpened, $"kind {kind} follows {_lastKind} at {Number + 1}");
        if (kind is SegmentClosed or HeadSigned)
        {
            Expect(IsSigned(entry), $"the signature of {Number + 1} is none");
        }

        _hash = Convert.ToHexStringLower(SHA256.HashData(line));
        _offset += line.Length + 1;
        (Number, _lastKind) = (root.GetProperty("number").GetInt64(), kind);
        Kinds[kind] = Count(kind) + 1;
        Entries?.Add(entry.Clone());
        if (entry.TryGetProperty("trace", out var trace))
        {
            Traces[trace.GetString()!] = Traces.GetValueOrDefault(trace.GetString()!) + 1;
        }
    }

    private bool IsSigned(JsonElement entry)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(folder, "key.pub.pem")));
        var message = $"catalog-audit-head\n{Path.GetFileName(folder)}\n{Number}\n{_hash}\n{entry.GetProperty("time").GetString()}\n";
        return key.VerifyData(
            Encoding.UTF8.GetBytes(message), Convert.FromBase64String(entry.GetProperty("signature").GetString()!), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static JsonDocument? Parse(byte[] line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Expect(bool isSo, string fault)
    {
        if (!isSo)
        {
            Faults.Add(fault);
        }
    }
}
