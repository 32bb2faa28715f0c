using Catalog.Domain.Sharing;

namespace Catalog.Api.Storage;

/// <summary>A legal basis in the register of legal bases.</summary>
public sealed class LegalBasisRow : IAccessRow, IRevisedRow
{
    public const int MaxLawLength = 256;

    public const int MaxArticleLength = 128;

    public const int MaxIssuerLength = 128;

    public const int MaxTextLength = 2000;

    public required string Code { get; init; }

    public required LegalBasisKind Kind { get; set; }

    public required string Law { get; set; }

    public required string Article { get; set; }

    public required string Issuer { get; set; }

    public required DateTimeOffset InForceFrom { get; set; }

    /// <summary>The first moment at which it is not in force any more; null while no end is known.</summary>
    public DateTimeOffset? InForceUntil { get; set; }

    public required string Text { get; set; }

    /// <summary>Where it stands in the register; whether it is in force, its period says.</summary>
    public LegalBasisStatus Status { get; set; }

    /// <summary>How many changes of it were told of.</summary>
    public int Changes { get; set; }

    public int Revision { get; private set; }
}
