using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The answer to an <see cref="AccessQuestion"/>: an <see cref="Allowance"/> or a <see cref="Denial"/>.</summary>
public abstract record Decision
{
    // Only this assembly's rules decide.
    private protected Decision(ItemCode item, AccessKind kind, UseId? use)
    {
        Item = item;
        Kind = kind;
        Use = use;
    }

    public ItemCode Item { get; }

    /// <summary>What was asked to be done with the item. INVARIANT: it holds for nothing else.</summary>
    public AccessKind Kind { get; }

    /// <summary>The use that was found for the declared one.</summary>
    public UseId? Use { get; }
}
