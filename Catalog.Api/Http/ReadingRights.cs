using Catalog.Api.Authentication;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;

namespace Catalog.Api.Http;

/// <summary>
/// Who reads records and who reads the audit. INVARIANT: nobody reads both with one token; it is decided for the whole of an operation
/// before any of it runs, whatever its conditions leave out.
/// </summary>
internal static class ReadingRights
{
    /// <summary>Why the caller may not run an operation; null where nothing of this kind is in the way.</summary>
    public static Answer? Refusal(Operation operation, OperationScope scope)
    {
        if (!operation.SelectsRecords && !operation.SelectsAudit)
        {
            return null;
        }

        if (scope.Caller is not { } caller)
        {
            return TokenAnswers.Of(TokenRefusal.Required);
        }

        var isAuditor = caller.Scopes.HasFlag(Scopes.Audit);
        var error = operation switch
        {
            { SelectsAudit: true } when !isAuditor => RequestErrors.AuditScopeRequired(),
            { SelectsRecords: true } when isAuditor => RequestErrors.AuditorReadsNoRecords(),
            { SelectsRecords: true } when (caller.Scopes & (Scopes.Read | Scopes.Steward)) == 0 => RequestErrors.ScopeRequired(),
            _ when !scope.Access.Knows(caller.ClientId) => RequestErrors.SystemUnknown(),
            { SelectsAudit: true } when !scope.Access.IsActive(caller.ClientId) => RequestErrors.SystemSuspended(),
            _ => null,
        };
        return error is null ? null : Answer.Of(error);
    }
}
