using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Storage;

/// <summary>
/// One item of an application: what is asked for, what was decided, and where it stands. It is no <see cref="IAccessRow"/>, though the
/// access book reads a grant with the item that it came from: an item that gives a grant does so in the save that adds the grant, and
/// never moves again.
/// </summary>
public sealed class ApplicationItemRow : IRevisedRow
{
    public const int MaxReasonLength = 1000;

    public const int MaxDocumentNumberLength = 128;

    public const int Sha256Length = 64;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The number of the application.</summary>
    public required long Application { get; init; }

    /// <summary>The code of the information item.</summary>
    public required string Item { get; init; }

    /// <summary>The client id of who asks for it.</summary>
    public required string AskedBy { get; init; }

    public required GrantLevel Level { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>The code of the legal basis.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>信息共享范围, in words.</summary>
    public required string Scope { get; init; }

    public required DeliveryModes DeliveryModes { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>As <see cref="Domain.Grants.RowScope.ToString"/> writes it; null for all rows.</summary>
    public string? RowScope { get; init; }

    public required ApplicationItemStatus Status { get; set; }

    /// <summary>What was said with its last move, in words; null for nothing.</summary>
    public string? StatusReason { get; set; }

    /// <summary>How the item was shared when it was submitted; null before.</summary>
    public SharingClass? SharingClass { get; set; }

    /// <summary>The code of the responsible department when it was submitted; null before.</summary>
    public string? Provider { get; set; }

    /// <summary>The number of the use for which it is; null before it is submitted.</summary>
    public long? Use { get; set; }

    /// <summary>Why the provider refused it, or the citation that closes it; it stays, whatever comes after.</summary>
    public string? RefusalReason { get; set; }

    /// <summary>The client id of who registered, approved or refused it, or recorded the decision.</summary>
    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What is given, which is never more than was asked for; null before it is agreed or decided.</summary>
    public DeliveryModes? GivenDeliveryModes { get; set; }

    public DateTimeOffset? GivenUntil { get; set; }

    /// <summary>Null for all rows.</summary>
    public string? GivenRowScope { get; set; }

    /// <summary>As <see cref="Domain.Grants.Mask.ToString"/> writes it; null for none.</summary>
    public string? Mask { get; set; }

    /// <summary>The number of the document by which the municipal government decided.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Of that document, 64 small hexadecimal digits.</summary>
    public string? DocumentSha256 { get; set; }

    public int Revision { get; private set; }
}
