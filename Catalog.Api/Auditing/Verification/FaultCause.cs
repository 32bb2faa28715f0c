using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing.Verification;

/// <summary>Tells what was done to a chain from the place where it cannot be followed any more, and what stands behind.</summary>
/// <param name="Number">The last entry that it could be followed to.</param>
/// <param name="IsBeginning">Whether nothing was read before: that entry is none, or something else vouches for it.</param>
/// <param name="IsJson">Whether its line is JSON as a whole; two lines that were joined are not.</param>
/// <param name="IsProven">Whether its own signature says that it is as it was written.</param>
internal sealed record FaultCause(long Number, bool IsBeginning, bool IsJson, bool IsProven, Aftermath After)
{
    private long Next => Number + 1;

    /// <summary>The fault; null if there is no entry behind, so that a stop may have left what stands there.</summary>
    /// <param name="isFirst">Whether the first line behind is the first of its segment.</param>
    /// <param name="isSignedBehindLast">Whether the first line behind has a signature that fits the last entry.</param>
    public ChainFault? Explain(StoredSegment segment, bool isFirst, bool isSignedBehindLast)
    {
        if (After.Successor is { } place)
        {
            return place == 0 ? ChainFault.Renamed(Next, segment.Name, Next) : BeforeSuccessor(place);
        }

        if (After.Number is not { } number)
        {
            return NoEntry();
        }

        if (After.CarriesHash)
        {
            return ChainFault.AnotherNumber(Next, number);
        }

        if (number == Next)
        {
            return AnotherHash(segment, isFirst, isSignedBehindLast);
        }

        // A segment that lost its first entries still has its name.
        if (isFirst && segment.First != number && !(segment.First == Next && number > Next))
        {
            return ChainFault.Renamed(Next, segment.Name, number);
        }

        if (number < Next)
        {
            return ChainFault.Twice(number, Number);
        }

        return !IsJson ? ChainFault.NoEntry(Number)
            : After.HasNext ? ChainFault.Behind(Next, After.BeforeNext)
            : ChainFault.Missing(Next, After.Lowest!.Value - 1);
    }

    /// <summary>The chain goes on, but further behind: what stands before was put there.</summary>
    private ChainFault BeforeSuccessor(long place) => After.Number switch
    {
        null => ChainFault.NoEntryBehind(Number),
        { } number when number <= Next || After.IsThereAgain => ChainFault.Twice(number, Number),
        { } number when place == 1 && number > Next + 1 => ChainFault.Behind(number, Number),
        _ => ChainFault.Behind(Next, After.BeforeNext),
    };

    private ChainFault? NoEntry()
    {
        if (After.Lowest is null)
        {
            return After.HasEntries ? ChainFault.NoEntryBehind(Number) : null;
        }

        return IsBeginning ? ChainFault.NoEntry(Next)
            : !IsJson ? ChainFault.NoEntry(Number)
            : After.HasNext && !IsProven ? ChainFault.AnotherHash(Number)
            : ChainFault.NoEntry(Next);
    }

    private ChainFault AnotherHash(StoredSegment segment, bool isFirst, bool isSignedBehindLast)
    {
        if (Number == 0)
        {
            return ChainFault.AnotherBeginning();
        }

        if (isFirst && (IsProven || IsBeginning))
        {
            return After.IsConfirmedOnceRepaired ? ChainFault.AnotherPredecessor(Next) : ChainFault.AnotherSegment(Next, segment.Name);
        }

        if (IsProven || After.IsConfirmedOnceRepaired || isSignedBehindLast)
        {
            return ChainFault.AnotherPredecessor(Next);
        }

        return After.IsConfirmed ? ChainFault.AnotherHash(Number) : ChainFault.EitherChanged(Number);
    }
}
