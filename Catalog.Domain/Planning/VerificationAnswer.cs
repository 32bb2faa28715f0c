namespace Catalog.Domain.Planning;

/// <summary>
/// What a subject's records answer to given values: the outcomes of one record, the one with the most matches. INVARIANT: values
/// of different records never add up to a record that is not there.
/// </summary>
/// <remarks>
/// Of several with as many matches, one with more values answers, then one whose earlier items do better: the answer depends on
/// outcomes alone, not on the order in which records arrived.
/// </remarks>
/// <param name="items">How many items are compared.</param>
public sealed class VerificationAnswer(int items)
{
    private readonly VerificationOutcome[] _best = new VerificationOutcome[items];

    public VerificationOutcome this[int item] => _best[item];

    /// <param name="record">The outcome of each item in one record.</param>
    public void Add(ReadOnlySpan<VerificationOutcome> record)
    {
        if (IsBetter(record))
        {
            record.CopyTo(_best);
        }
    }

    private bool IsBetter(ReadOnlySpan<VerificationOutcome> record)
    {
        if (Rank(record).CompareTo(Rank(_best)) is not 0 and var rank)
        {
            return rank > 0;
        }

        var differing = record.CommonPrefixLength(_best);
        return differing < record.Length && record[differing] > _best[differing];
    }

    private static (int Matches, int Mismatches) Rank(ReadOnlySpan<VerificationOutcome> record) =>
        (record.Count(VerificationOutcome.Match), record.Count(VerificationOutcome.Mismatch));
}
