using System.Globalization;
using Catalog.Api.Auditing.Verification;

namespace Catalog.Api.Commands;

/// <summary>Words the outcome of a verification: faults, what each chain was checked with, and how much it was.</summary>
internal static class VerificationText
{
    /// <param name="areKeysGiven">Whether the keys were given; else they lay beside the segments.</param>
    public static IEnumerable<string> Of(IReadOnlyList<ChainReport> chains, bool areKeysGiven, TimeSpan elapsed)
    {
        foreach (var chain in chains)
        {
            foreach (var line in Of(chain, areKeysGiven))
            {
                yield return $"{chain.Node}: {line}";
            }
        }

        var (entries, faulty, seconds) = (chains.Sum(chain => chain.Entries), chains.Count(chain => chain.Fault is not null), elapsed.TotalSeconds);
        yield return Text($"{Count(chains.Count, "chain", "chains")}, {(faulty == 0 ? "all whole" : $"{faulty} with a fault")}: {Count(entries, "entry", "entries")} in {seconds:N1} s, {entries / Math.Max(seconds, 0.001):N0} entries/s.");
        if (!areKeysGiven)
        {
            yield return "The keys lie beside the segments, where whoever can rewrite the chain may find or replace them. Give with --key those, or with --head a signed range, that were kept elsewhere.";
        }
    }

    private static IEnumerable<string> Of(ChainReport chain, bool areKeysGiven)
    {
        if (chain.Fault is { } fault)
        {
            yield return fault.Text;
        }

        yield return Text($"{(chain.Fault is null ? "whole" : "followed")} from entry {chain.First:N0} to {chain.Last:N0}{Times(chain)}: {Segments(chain)}");
        if (chain.Expired > 0)
        {
            yield return Text($"{Count(chain.Expired, "segment", "segments")} before entry {chain.First:N0} expired; signed ranges stand for them");
        }

        yield return chain.Signatures == 0
            ? "no signature was checked"
            : Text($"{Count(chain.Signatures, "signature", "signatures")}, the last over entry {chain.SignedUpTo:N0}, checked with {Keys(chain, areKeysGiven)}");
        yield return chain.Witnessed == 0
            ? "no witness knows of the chain: nothing would tell that its end is missing"
            : Text($"{Count(chain.Witnessed, "entry is", "entries are")} as {string.Join(" and ", chain.Witnesses)} saw them, the last of them entry {chain.WitnessedUpTo:N0}");

        if (chain.Fault is null && chain.Last > chain.SignedUpTo + 1)
        {
            yield return Text($"entries {chain.SignedUpTo + 1:N0} to {chain.Last:N0} are chained, and not signed yet");
        }

        if (chain.Warning is { } warning)
        {
            yield return $"warning: {warning}";
        }
    }

    private static string Segments(ChainReport chain) =>
        Count(chain.Segments, "segment", "segments") + (chain.Archived > 0 ? Text($", {chain.Archived:N0} of them archived") : string.Empty);

    private static string Times(ChainReport chain) =>
        chain is { From: { } from, Until: { } until } ? Text($", {from:yyyy-MM-ddTHH:mm:ssZ} to {until:yyyy-MM-ddTHH:mm:ssZ}") : string.Empty;

    private static string Keys(ChainReport chain, bool areGiven) =>
        string.Join(", ", chain.Keys.Select(key => $"key {key.Thumbprint[..16]}… ({(areGiven ? "given" : "beside the segments")}: {Path.GetFileName(key.Source)})"));

    private static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : Text($"{count:N0} {many}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
