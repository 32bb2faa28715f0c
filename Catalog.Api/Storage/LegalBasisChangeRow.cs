using Catalog.Domain.Sharing;

namespace Catalog.Api.Storage;

/// <summary>What became of a legal basis, and from which day on.</summary>
public sealed class LegalBasisChangeRow : IRevisedRow
{
    public const int MaxReferenceLength = 256;

    public const int MaxReasonLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public required string LegalBasis { get; init; }

    public required LegalBasisAction Action { get; init; }

    /// <summary>The first day on which it is so, by the time of China.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The text by which it was changed, such as its number.</summary>
    public required string Reference { get; init; }

    public required string Reason { get; init; }

    /// <summary>What the article says from that day on; null where that does not change.</summary>
    public string? NewText { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When what rests on the basis was suspended for it; null before.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    public int Revision { get; private set; }
}
