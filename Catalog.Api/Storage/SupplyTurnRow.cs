namespace Catalog.Api.Storage;

/// <summary>
/// Who supplies a resource now. INVARIANT: of several at once, on whatever nodes, one holds it; who let it lapse and comes back late finds
/// that another does, and commits nothing.
/// </summary>
public sealed class SupplyTurnRow : IUntoldRow, IRevisedRow
{
    public const int HolderLength = 32;

    /// <summary>The resource's type.</summary>
    public required string Resource { get; init; }

    public required long Supply { get; set; }

    /// <summary>The request that holds it, by a number of its own.</summary>
    public required string Holder { get; set; }

    /// <summary>Until when it holds it, unless it says again that it lives.</summary>
    public required DateTimeOffset Until { get; set; }

    public int Revision { get; private set; }
}
