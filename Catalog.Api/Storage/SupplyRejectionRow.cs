using Catalog.Domain.Supply;

namespace Catalog.Api.Storage;

/// <summary>One reason why a row of a supply was not taken. INVARIANT: it tells of what class a value is, and never the value.</summary>
public sealed class SupplyRejectionRow : IUntoldRow
{
    /// <summary>Given by the database, growing.</summary>
    public long Id { get; private set; }

    public required long Supply { get; init; }

    public required long Line { get; init; }

    /// <summary>The item's field; null where the whole row is meant.</summary>
    public string? Item { get; init; }

    public required string ValueClass { get; init; }

    public required RejectionCode Code { get; init; }
}
