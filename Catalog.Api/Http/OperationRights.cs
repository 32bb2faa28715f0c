using Catalog.Api.Authentication;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Schema;

namespace Catalog.Api.Http;

/// <summary>
/// Who reads records, the audit and the registers of governance, and who changes them. INVARIANT: nobody reads both records and the
/// audit with one token, not even where the audit's scope is not registered for its system and so opens nothing; it is decided for the
/// whole of an operation before any of it runs, whatever its conditions leave out.
/// </summary>
internal static class OperationRights
{
    private const Scopes Governing = Scopes.Read | Scopes.Steward | Scopes.Admin;

    /// <summary>Why the caller may not run an operation; null where nothing of this kind is in the way.</summary>
    public static Answer? Refusal(Operation operation, OperationScope scope)
    {
        if (operation is { SelectsRecords: false, SelectsAudit: false, SelectsGovernance: false, IsMutation: false })
        {
            return null;
        }

        if (scope.Caller is not { } caller)
        {
            return TokenAnswers.Of(TokenRefusal.Required);
        }

        var error = scope.Access.Knows(caller.ClientId) ? Refusal(operation, caller) : RequestErrors.SystemUnknown();
        // Records and their denials are the access rules' business.
        error ??= operation is { SelectsRecords: true, SelectsAudit: false, SelectsGovernance: false } || scope.Access.IsActive(caller.ClientId) ? null : RequestErrors.SystemSuspended();
        return error is null ? null : Answer.Of(error);
    }

    private static RequestError? Refusal(Operation operation, Caller caller)
    {
        var isAuditor = caller.Carried.HasFlag(Scopes.Audit);
        return operation switch
        {
            { IsMutation: true } when isAuditor => GovernanceErrors.AuditorChangesNothing(),
            { IsMutation: true } => MutationRefusal(operation, caller),
            { SelectsRecords: true } when isAuditor => RequestErrors.AuditorReadsNoRecords(),
            { SelectsAudit: true } when !caller.Has(Scopes.Audit) => RequestErrors.AuditScopeRequired(),
            { SelectsRecords: true } when (caller.Scopes & (Scopes.Read | Scopes.Steward)) == 0 => RequestErrors.ScopeRequired(),
            { SelectsGovernance: true } when (caller.Scopes & Governing) == 0 => GovernanceErrors.GovernanceScopeRequired(Governing),
            _ => null,
        };
    }

    private static RequestError? MutationRefusal(Operation operation, Caller caller)
    {
        var rights = operation.Roots.Select(MutationList.RightOf).OfType<Scopes>().ToList();
        return rights switch
        {
            { Count: > 1 } => GovernanceErrors.MutationsTooMany(),
            [var right] when (caller.Scopes & right) == 0 => GovernanceErrors.GovernanceScopeRequired(right),
            _ => null,
        };
    }
}
