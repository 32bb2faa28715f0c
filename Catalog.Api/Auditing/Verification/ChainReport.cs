using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>What the verification of a node's chain came to.</summary>
/// <param name="First">The number of the first entry that was looked at; those before are vouched for by signed ranges, or were not asked for.</param>
/// <param name="Last">The number of the last that the chain could be followed to.</param>
/// <param name="Expired">How many segments are gone, their signed ranges alone left.</param>
/// <param name="SignedUpTo">The last entry that a signature covers.</param>
/// <param name="Witnessed">How many times a witness saw an entry as it is.</param>
/// <param name="Fault">The first fault; null where there is none.</param>
/// <param name="Warning">What is no fault, and worth a look.</param>
internal sealed record ChainReport(
    NodeName Node,
    long First,
    long Last,
    long Entries,
    int Segments,
    int Archived,
    int Expired,
    int Signatures,
    long SignedUpTo,
    IReadOnlyList<PublicKey> Keys,
    int Witnessed,
    long WitnessedUpTo,
    IReadOnlyList<string> Witnesses,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    ChainFault? Fault,
    string? Warning);
