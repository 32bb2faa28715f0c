namespace Catalog.Api.Auditing;

/// <summary>What the log tells of a failure to write entries: of files their path and what the operating system says, of anything else its type.</summary>
internal readonly record struct AuditFailure(Exception Exception)
{
    public override string ToString() =>
        Exception is IOException or UnauthorizedAccessException ? $"{Exception.GetType().Name}: {Exception.Message}" : Exception.GetType().Name;
}
