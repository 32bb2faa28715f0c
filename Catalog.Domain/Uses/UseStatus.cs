namespace Catalog.Domain.Uses;

/// <summary>Where a use stands.</summary>
public enum UseStatus
{
    Requested,
    Approved,
    Suspended,
    Revoked,
}
