using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>The first fault of a chain.</summary>
/// <param name="Entry">The number of the first entry that is not what, or where, it was.</param>
/// <param name="Text">What is wrong, behind the node's name.</param>
internal sealed record ChainFault(FaultKind Kind, long Entry, string Text)
{
    public static ChainFault AnotherHash(long entry) => Changed(entry, $"entry {entry + 1} carries another hash of it");

    public static ChainFault AnotherPredecessor(long entry) => Changed(entry, $"it carries another hash of entry {entry - 1}");

    public static ChainFault AnotherBeginning() => Changed(1, "it begins the chain, and carries the hash of an entry before it");

    public static ChainFault AnotherNumber(long entry, long number) => Changed(entry, $"it carries the number {number}");

    public static ChainFault NoEntry(long entry) => Changed(entry, "its line is no entry");

    public static ChainFault NotReadable(long entry) => Changed(entry, "what it says cannot be read");

    public static ChainFault NotAsWritten(long entry) => Changed(entry, "it is not written as a node writes it");

    public static ChainFault EitherChanged(long entry) =>
        new(FaultKind.Changed, entry, $"entry {entry} or entry {entry + 1} was changed: the latter carries another hash of the former, and nothing follows that tells which");

    public static ChainFault AnotherNode(long entry, string segment, NodeName node) =>
        new(FaultKind.Changed, entry, $"the segment {segment} was replaced: entry {entry} opens a segment of {node}");

    public static ChainFault AnotherSegment(long entry, string segment) =>
        new(FaultKind.Changed, entry, $"the segment {segment} begins with another entry than the one before ends: entry {entry} carries another hash of entry {entry - 1}");

    public static ChainFault Renamed(long entry, string segment, long first) =>
        new(FaultKind.Changed, entry, $"the segment {segment} begins with entry {first}: it was renamed or replaced");

    public static ChainFault Damaged(long entry, string segment) =>
        new(FaultKind.Changed, entry, $"the archived segment {segment} cannot be decompressed from entry {entry} on");

    public static ChainFault BytesBehind(long entry, string segment, long bytes, long offset) =>
        new(FaultKind.Inserted, entry + 1, $"bytes behind entry {entry}, the last of the segment {segment}, are no entry: {bytes} at offset {offset}");

    public static ChainFault Missing(long first, long last) =>
        new(FaultKind.Missing, first, first == last ? $"entry {first} is missing" : $"entries {first} to {last} are missing");

    public static ChainFault CutOff(long first, KnownHead head) =>
        new(FaultKind.Missing, first, $"{Missing(first, head.Number).Text}: the chain was cut off at its end, {head.Witness} knows entry {head.Number}");

    public static ChainFault Twice(long entry, long behind) => new(FaultKind.Inserted, entry, $"entry {entry} is there twice, once behind entry {behind} (inserted)");

    public static ChainFault NoEntryBehind(long entry) => new(FaultKind.Inserted, entry + 1, $"what stands behind entry {entry} is no entry (inserted)");

    public static ChainFault Behind(long entry, long other) => new(FaultKind.Reordered, entry, $"entry {entry} stands behind entry {other} (reordered)");

    public static ChainFault NotSigned(long from, long entry) => new(
        FaultKind.NotSigned, entry, $"the signature of entry {entry} is not of this node's key over what stands before it: of entries {from} to {entry}, at least one was written anew");

    public static ChainFault UnknownKey(long entry, string? thumbprint) => new(
        FaultKind.NotSigned,
        entry,
        $"the signature of entry {entry} cannot be checked: {(thumbprint is null ? "no entry before it names a key" : $"the key {thumbprint} is not among those that are trusted")}");

    public static ChainFault RangeNotSigned(long entry, string segment) =>
        new(FaultKind.NotSigned, entry, $"the segment {segment} is gone, and the range that stands for it is not signed with a trusted key");

    public static ChainFault NotWitnessed(long from, KnownHead head) => new(
        FaultKind.NotWitnessed, head.Number, $"entry {head.Number} is another than {head.Witness} knows: of entries {from} to {head.Number}, at least one was written anew");

    private static ChainFault Changed(long entry, string why) => new(FaultKind.Changed, entry, $"entry {entry} was changed: {why}");
}
