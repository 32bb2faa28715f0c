using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>
/// What stands behind the last entry that a chain could be followed to, all of it: as much as tells what was done to the chain there.
/// </summary>
/// <param name="number">The number of that entry.</param>
/// <param name="hash">The hexadecimal digits of its hash.</param>
internal sealed class Aftermath(long number, byte[] hash)
{
    private readonly byte[] _itsHash = new byte[EntryHash.Length];
    private readonly byte[] _itsHashRepaired = new byte[EntryHash.Length];
    private long _lines;
    private long? _before;

    /// <summary>The first line.</summary>
    public byte[] Line { get; private set; } = [];

    /// <summary>The number that the first line carries; null if it is no entry.</summary>
    public long? Number { get; private set; }

    /// <summary>Whether the first line carries the last entry's hash.</summary>
    public bool CarriesHash { get; private set; }

    /// <summary>Whether the entry behind the first line's carries the first line's hash.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Whether it would, if the first line carried the last entry's hash.</summary>
    public bool IsConfirmedOnceRepaired { get; private set; }

    /// <summary>Whether a later line carries the number of the first.</summary>
    public bool IsThereAgain { get; private set; }

    /// <summary>At which line, counted from none, the successor of the last entry stands: its number is the next, and it carries its hash.</summary>
    public long? Successor { get; private set; }

    /// <summary>Whether a line carries the next number.</summary>
    public bool HasNext { get; private set; }

    /// <summary>The number of the entry before the first that carries the next number.</summary>
    public long BeforeNext { get; private set; }

    /// <summary>The lowest number beyond the last entry's.</summary>
    public long? Lowest { get; private set; }

    /// <summary>Whether there is an entry at all.</summary>
    public bool HasEntries { get; private set; }

    public void Add(ReadOnlySpan<byte> line)
    {
        var isEntry = ChainedLine.TryRead(line, out var entry);
        if (_lines == 0)
        {
            Line = line.ToArray();
        }

        if (isEntry)
        {
            Observe(line, entry);
            _before = entry.Number;
            HasEntries = true;
        }

        _lines++;
    }

    /// <summary>Adds the lines that a reader has not read yet.</summary>
    public void AddAll(SegmentReader reader)
    {
        try
        {
            while (reader.TryRead(out var line))
            {
                Add(line);
            }
        }
        catch (InvalidDataException)
        {
            // The chain is broken already; what cannot be decompressed tells no more of it.
        }
    }

    private void Observe(ReadOnlySpan<byte> line, ChainedLine entry)
    {
        var carriesHash = entry.Previous.SequenceEqual(hash);
        if (_lines == 0)
        {
            (Number, CarriesHash) = (entry.Number, carriesHash);
            ChainedLine.Hash(line, _itsHash);
            var repaired = line.ToArray();
            hash.CopyTo(repaired, line.IndexOf(entry.Previous));
            ChainedLine.Hash(repaired, _itsHashRepaired);
        }
        else
        {
            IsThereAgain |= entry.Number == Number;
            IsConfirmed |= entry.Number == Number + 1 && entry.Previous.SequenceEqual(_itsHash);
            IsConfirmedOnceRepaired |= entry.Number == Number + 1 && entry.Previous.SequenceEqual(_itsHashRepaired);
        }

        if (entry.Number == number + 1)
        {
            BeforeNext = HasNext ? BeforeNext : _before ?? number;
            HasNext = true;
            Successor ??= carriesHash ? _lines : null;
        }

        if (entry.Number > number && (Lowest is null || entry.Number < Lowest))
        {
            Lowest = entry.Number;
        }
    }
}
