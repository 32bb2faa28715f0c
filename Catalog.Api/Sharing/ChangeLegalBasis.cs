using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>
/// Tells of a law that changed. What rests on it is suspended on the day on which that takes effect: by the mutation where the day has
/// come, else by <see cref="LegalBasisDays"/>. The period in force decides by itself from that day's first moment on. It is the office's
/// to tell: it stops other departments' uses.
/// </summary>
internal abstract class ChangeLegalBasis<TInput>(string name, LegalBasisAction action, string description)
    : Mutation<TInput, LegalBasisRow>(name, Scopes.Admin, RegisteredLegalBasisType.TypeName, description)
    where TInput : class, ILegalBasisChange
{
    protected override void Ask(InputFields<TInput> fields)
    {
        fields.Require(input => input.Code, "String", "The code of the legal basis.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.EffectiveOn, "Date", "The first day on which it is so, by the time of China; it may be past or to come.");
        fields.Require(input => input.Reference, "String", "The text by which it was changed, such as its number.");
        fields.Require(input => input.Reason, "String", "What that means, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reference = check.Text("reference", input.Reference, LegalBasisChangeRow.MaxReferenceLength);
        var reason = check.Text("reason", input.Reason, LegalBasisChangeRow.MaxReasonLength);
        var newText = check.Optional("newText", input.NewText, LegalBasisRow.MaxTextLength);
        var effectiveOn = InputCheck.Day(input.EffectiveOn);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await FindAsync(input.Code, scope) is not { } basis)
        {
            return GovernanceErrors.NotFound("legal basis", input.Code);
        }

        if (basis.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var procedure = LegalBasisProcedure.Value;
        if (procedure.Next(basis.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(procedure, basis.Status, action);
        }

        if (ChinaTime.StartOf(effectiveOn) < basis.InForceFrom)
        {
            return GovernanceErrors.InputInvalid("effectiveOn", "is before the day on which it came into force");
        }

        Move(basis, next, effectiveOn);
        var change = new LegalBasisChangeRow
        {
            LegalBasis = basis.Code,
            Action = action,
            EffectiveOn = effectiveOn,
            Reference = reference,
            Reason = reason,
            NewText = newText,
            At = scope.Now,
        };
        scope.Context.LegalBasisChanges.Add(change);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        if (effectiveOn <= scope.Today)
        {
            await LegalBasisEffects.ApplyAsync(scope.Context, scope.Catalogue, change, scope.Now, scope.Cancellation);
        }

        return MutationOutcome.Of(basis.Code);
    }

    protected override Task<LegalBasisRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.LegalBases.AsNoTracking().SingleAsync(row => row.Code == key, cancellation);

    private static void Move(LegalBasisRow basis, LegalBasisStatus next, DateOnly effectiveOn)
    {
        // Counted up also where nothing else of the row changes: of two who tell of a change at once, the second looks again.
        basis.Changes++;
        basis.Status = next;
        if (next == LegalBasisStatus.Repealed && !(basis.InForceUntil <= ChinaTime.StartOf(effectiveOn)))
        {
            basis.InForceUntil = ChinaTime.StartOf(effectiveOn);
        }
    }

    /// <summary>The row of the register; a basis that only the catalogue names gets one when it changes first.</summary>
    private static async Task<LegalBasisRow?> FindAsync(string code, MutationScope scope)
    {
        if (await scope.Context.LegalBases.FindAsync([code], scope.Cancellation) is { } known)
        {
            return known;
        }

        if (scope.Catalogue.LegalBases.FirstOrDefault(basis => basis.Code.Value == code) is not { } cited)
        {
            return null;
        }

        var row = LegalBasisRows.Of(cited);
        scope.Context.LegalBases.Add(row);
        return row;
    }
}
