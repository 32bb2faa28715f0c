namespace Catalog.Api.Auditing.Index;

/// <summary>The audit cannot be read now: its index's database is away, or a segment that it points to.</summary>
public sealed class AuditIndexUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
    public const string Code = "AUDIT_INDEX_UNAVAILABLE";
}
