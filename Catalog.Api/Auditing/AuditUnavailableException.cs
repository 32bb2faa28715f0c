namespace Catalog.Api.Auditing;

/// <summary>Entries cannot be written now, so that nothing may be answered.</summary>
public sealed class AuditUnavailableException(Exception? cause = null) : Exception("The audit cannot be written.", cause)
{
    public const string Code = "AUDIT_UNAVAILABLE";
}
