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

    /// <summary>It would work, if it or its agreement did not contradict the rest of the book.</summary>
    Contradictory,
    Works,
}
