using Catalog.Domain.Notifications;

namespace Catalog.Api.Storage;

/// <summary>An address to which a system has the notifications of its department sent.</summary>
public sealed class WebhookRow : IRevisedRow
{
    public const int MaxUrlLength = 1000;

    public const int MaxHostLength = 255;

    public const int HashLength = 64;

    public const int MaxReasonLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The client id of the system.</summary>
    public required string System { get; init; }

    /// <summary>The code of the system's department.</summary>
    public required string Department { get; init; }

    /// <summary>Whoever has it may be able to send there: the audit is told its host and its hash.</summary>
    public required string WebhookUrl { get; init; }

    public required string Host { get; init; }

    /// <summary>Of the address in UTF-8, 64 small hexadecimal digits.</summary>
    public required string UrlSha256 { get; init; }

    public required WebhookStatus Status { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    /// <summary>The client id of the system that registered it.</summary>
    public required string RegisteredBy { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public int Revision { get; private set; }
}
