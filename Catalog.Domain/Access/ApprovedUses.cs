using System.Collections.Frozen;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The approved uses of one system for one purpose on one legal basis, as of a moment.</summary>
internal sealed class ApprovedUses
{
    public ApprovedUses(IEnumerable<Use> uses, DateTimeOffset moment, FrozenSet<UseId> repeated)
    {
        var ordered = uses.OrderBy(use => use.Id.Value).ToList();
        Current = [.. ordered.Where(use => use.Period.Contains(moment))];
        Ended = ordered.Find(use => use.Period.HasEnded(moment));
        IsRepeated = ordered.Exists(use => repeated.Contains(use.Id));
    }

    /// <summary>Those that have begun and not ended, by their numbers.</summary>
    public IReadOnlyList<Use> Current { get; }

    /// <summary>The first that has ended.</summary>
    public Use? Ended { get; }

    /// <summary>Whether the book gives the number of one of them twice.</summary>
    public bool IsRepeated { get; }
}
