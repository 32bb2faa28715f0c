namespace Catalog.Domain.Grants;

/// <summary>Whether an agreement binds its parties.</summary>
public enum AgreementStatus
{
    /// <summary>One party has signed. INVARIANT: nothing rests on it yet.</summary>
    Proposed,
    Signed,
    Terminated,
}
