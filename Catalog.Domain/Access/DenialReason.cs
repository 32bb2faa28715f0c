namespace Catalog.Domain.Access;

/// <summary>Why an item is denied, in the order in which the rules are tried.</summary>
public enum DenialReason
{
    SystemSuspended,
    ItemWithdrawn,

    /// <summary>The operation declares no use.</summary>
    UseNotDeclared,

    /// <summary>The legal basis is approved for the system, for another purpose; or a verification states another than data verification.</summary>
    PurposeMismatch,

    /// <summary>The purpose is approved for the system, on another legal basis.</summary>
    LegalBasisMismatch,

    /// <summary>Neither the purpose nor the legal basis is approved for the system.</summary>
    UseNotApproved,
    UseExpired,
    LegalBasisNotInForce,
    NotShared,
    NotGranted,
    GrantExpired,
    GrantSuspended,
    GrantRevoked,
    AgreementMissing,
    DeliveryModeNotGranted,

    /// <summary>The grant lets given values be verified, and nothing else.</summary>
    VerificationOnly,

    /// <summary>What is masked can be shown, but rows are not filtered, ordered or verified by it.</summary>
    ItemMasked,

    /// <summary>The decision could not be made: the book contradicts itself.</summary>
    DecisionFailed,
}
