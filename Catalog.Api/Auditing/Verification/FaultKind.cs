namespace Catalog.Api.Auditing.Verification;

/// <summary>What is wrong with a chain at its first fault.</summary>
internal enum FaultKind
{
    /// <summary>An entry, or the line that it stands on, is not as it was written.</summary>
    Changed,
    Missing,
    Inserted,
    Reordered,

    /// <summary>The hashes fit, but a signature is not of them: the chain was written anew, or not by this node.</summary>
    NotSigned,

    /// <summary>The hashes fit, but not what a witness saw of the chain.</summary>
    NotWitnessed,
}
