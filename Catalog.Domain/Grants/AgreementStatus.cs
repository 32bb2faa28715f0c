namespace Catalog.Domain.Grants;

/// <summary>Whether an agreement binds its parties.</summary>
public enum AgreementStatus
{
    Signed,
    Terminated,
}
