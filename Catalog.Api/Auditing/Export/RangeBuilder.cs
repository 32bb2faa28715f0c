using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Export;

/// <summary>Puts a range together of lines, one after the other. INVARIANT: each carries the next number and the hash of the one before.</summary>
internal sealed class RangeBuilder : IDisposable
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _hash = new byte[EntryHash.Length];
    private EntryHash? _previous;
    private long _first;
    private long _last;
    private long _bytes;
    private string? _from;
    private string? _until;

    public long Count => _previous is null ? 0 : _last - _first + 1;

    public long Last => _last;

    /// <summary>Adds a line without its line feed.</summary>
    /// <exception cref="InvalidDataException">It does not go on with the chain.</exception>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (!ChainedLine.TryRead(line, out var chained) || (_previous is not null && (chained.Number != _last + 1 || !chained.Previous.SequenceEqual(_hash))))
        {
            throw new InvalidDataException($"The chain is broken behind entry {_last}: see what the command audit verify says.");
        }

        if (_previous is null)
        {
            (_previous, _first) = (EntryHash.Parse(Encoding.ASCII.GetString(chained.Previous)), chained.Number);
        }

        _last = chained.Number;
        ChainedLine.Hash(line, _hash);
        _digest.AppendData(line);
        _digest.AppendData(LineFeed);
        _bytes += line.Length + 1;
        Include(Encoding.ASCII.GetString(EntryTimes.Of(chained.Entry)));
    }

    /// <exception cref="InvalidDataException">There is no line, or none with a time.</exception>
    public ChainRange Build(NodeName node) => new()
    {
        Node = node,
        First = _first,
        Last = _last,
        Previous = _previous ?? throw new InvalidDataException("There are no entries."),
        Hash = EntryHash.Parse(Encoding.ASCII.GetString(_hash)),
        Digest = EntryHash.Parse(Convert.ToHexStringLower(_digest.GetCurrentHash())),
        Bytes = _bytes,
        From = Time(_from),
        Until = Time(_until),
    };

    public void Dispose() => _digest.Dispose();

    private void Include(string time)
    {
        if (time.Length > 0 && (_from is null || string.CompareOrdinal(time, _from) < 0))
        {
            _from = time;
        }

        if (time.Length > 0 && (_until is null || string.CompareOrdinal(time, _until) > 0))
        {
            _until = time;
        }
    }

    private static DateTimeOffset Time(string? text) =>
        EntryTimes.Read(Encoding.ASCII.GetBytes(text ?? string.Empty)) ?? throw new InvalidDataException("An entry has no time.");
}
