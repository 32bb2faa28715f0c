namespace Catalog.Domain.Grants;

/// <summary>Where a grant stands.</summary>
public enum GrantStatus
{
    Active,
    Suspended,
    Revoked,
}
