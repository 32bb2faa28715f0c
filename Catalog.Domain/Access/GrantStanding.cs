namespace Catalog.Domain.Access;

/// <summary>The check at which a grant stops, in the order of the checks: the greater, the nearer it came to work.</summary>
internal enum GrantStanding
{
    Revoked,
    Suspended,
    Ended,
    NotBegun,
    WithoutAgreement,
    OtherDeliveryMode,

    /// <summary>It or its agreement contradicts the rest of the book.</summary>
    Contradictory,

    /// <summary>It works, but for verification alone, and something else is asked.</summary>
    ForVerificationOnly,

    /// <summary>It works, but behind a mask, and what is masked can only be shown.</summary>
    Masked,
    Works,
}
