using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Api.Export;

/// <summary>
/// Whether what an export was decided by holds still. INVARIANT: every decision that its plan rests on is made anew as soon as the access
/// book is another, or a period in it begins or ends; where one differs, the export stops.
/// </summary>
internal sealed class ExportStanding(AccessBookKeeper access, TimeProvider time, ExportPlan plan, Caller caller)
{
    /// <summary>The snapshot that was looked at last, by which the export may go on.</summary>
    public AccessSnapshot Access { get; private set; } = plan.Decided.Asked.Scope.Access;

    /// <summary>Why the export may not go on; null where it may.</summary>
    /// <exception cref="AccessBookUnavailableException">There is no snapshot to decide by.</exception>
    public string? Stop()
    {
        if (time.GetUtcNow() >= caller.ExpiresAt)
        {
            return ExportReasons.TokenExpired;
        }

        var now = access.Current;
        if (ReferenceEquals(now, Access))
        {
            return null;
        }

        var stop = StopOfSystem(now) ?? StopOfItems(now);
        Access = stop is null ? now : Access;
        return stop;
    }

    private string? StopOfSystem(AccessSnapshot now) => now.FindSystem(caller.ClientId) switch
    {
        null => ErrorCodes.SystemUnknown,
        _ when !now.IsActive(caller.ClientId) => ErrorCodes.SystemSuspended,
        { Trust: var trust } when trust != caller.Trust => ExportReasons.TokenInvalid,
        { Scopes: var scopes } when !(caller.Carried & ScopeNames.Parse(scopes)).HasFlag(Scopes.Read) => ErrorCodes.ScopeRequired,
        { IsTrustedOnly: true } when !now.Trusts(new TrustedOperation(caller.ClientId, plan.Decided.Asked.Operation.Document.Hash)) => ErrorCodes.OperationNotTrusted,
        _ => null,
    };

    private string? StopOfItems(AccessSnapshot now)
    {
        foreach (var before in plan.Decided.Compiled.Decided)
        {
            var decision = now.Decide(new AccessQuestion(caller.ClientId, plan.Decided.Use, DeliveryModes.BulkDownload, before.Item, before.Kind));
            if (!ShowTheSame(before, decision))
            {
                return decision is Denial denial ? WireName.Of(denial.Reason) : ExportReasons.AccessChanged;
            }
        }

        return null;
    }

    // A denial for another reason shows as little; a grant that was renewed shows what it showed.
    private static bool ShowTheSame(Decision before, Decision now) => (before, now) switch
    {
        (Denial, Denial) => true,
        (Allowance then, Allowance allowance) => then.Views.Select(Shown).SequenceEqual(allowance.Views.Select(Shown)),
        _ => false,
    };

    private static (Domain.Grants.RowScope? RowScope, Domain.Grants.Mask? Mask) Shown(ItemView view) => (view.RowScope, view.Mask);
}
