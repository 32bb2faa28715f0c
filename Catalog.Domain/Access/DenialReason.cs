namespace Catalog.Domain.Access;

/// <summary>Why an item is denied, in the order in which the rules are tried.</summary>
public enum DenialReason
{
    SystemSuspended,
    ItemWithdrawn,

    /// <summary>The operation declares no use.</summary>
    UseNotDeclared,

    /// <summary>The legal basis is approved for the system, for another purpose.</summary>
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

    /// <summary>The decision could not be made: the book contradicts itself.</summary>
    DecisionFailed,
}
