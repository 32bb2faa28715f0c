using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Drafts;

/// <summary>
/// Publishes a draft as the next version of the catalogue: its row, the record tables and the notifications are one transaction, and
/// the version is served on this node before the mutation answers.
/// </summary>
internal sealed class PublishDraft() : DraftMutation<PublishDraftInput>(
    "publishDraft", Scopes.Admin, "发布目录: publishes a reviewed draft as the next version of the catalogue, which is served from the answer on.")
{
    protected override void Ask(InputFields<PublishDraftInput> fields)
    {
        base.Ask(fields);
        fields.Allow(input => input.AcknowledgeNarrowing, "Boolean", "That uses lose what the draft's warnings tell; needed where it narrows.");
        fields.Allow(input => input.DuplicatesReason, "String", "Why items that another department is responsible for are published; needed where there are such.");
        fields.Allow(input => input.AnswersLegalBasis, "String", "The code of the legal basis whose change it answers: the department's term to update its catalogue is met.");
    }

    protected override DraftAction ActionOf(PublishDraftInput input) => DraftAction.Publish;

    protected override async Task<RequestError?> MoveAsync(PublishDraftInput input, CatalogueDraftRow draft, MutationScope scope)
    {
        var publisher = scope.Caller.ClientId.Value;
        if (publisher == draft.DraftedBy || publisher == draft.ChangedBy || publisher == draft.ReviewedBy)
        {
            return GovernanceErrors.FourEyes();
        }

        var check = new InputCheck();
        draft.DuplicatesReason = check.Optional("duplicatesReason", input.DuplicatesReason, CatalogueDraftRow.MaxWordsLength);
        var inForce = await NewDraft.InForceAsync(scope);
        var reading = await DraftState.ReadAsync(scope, draft, inForce);
        if ((check.Fault ?? DraftState.Refusal(reading) ?? Unacknowledged(input, draft, reading) ?? await MeetAsync(input.AnswersLegalBasis, draft, scope)) is { } refusal)
        {
            return refusal;
        }

        await PublishAsync(draft, reading, inForce, publisher, scope);
        return null;
    }

    private static RequestError? Unacknowledged(PublishDraftInput input, CatalogueDraftRow draft, DraftReading reading) =>
        reading.Narrows && input.AcknowledgeNarrowing != true ? Refusal(reading, DraftCodes.Narrows, "acknowledgeNarrowing")
        : reading.DuplicatesItems && draft.DuplicatesReason is null ? Refusal(reading, DraftCodes.DuplicatesItem, "duplicatesReason")
        : null;

    private static RequestError Refusal(DraftReading reading, string code, string with) =>
        GovernanceErrors.DraftNotAcknowledged(code, reading.Warnings.First(warning => warning.Code == code).Coordinate, with);

    /// <summary>Article 8: within its term, a department updates its catalogue after a law has changed.</summary>
    private static async Task<RequestError?> MeetAsync(string? legalBasis, CatalogueDraftRow draft, MutationScope scope)
    {
        if (legalBasis is null)
        {
            return null;
        }

        var running = await scope.Context.Clocks
            .Where(clock => clock.Kind == DeadlineKind.CatalogueUpdate && clock.Department == draft.Department && clock.Status == ClockStatus.Running
                && clock.Matter == MatterKind.LegalBasis && clock.MatterKey == legalBasis)
            .ToListAsync(scope.Cancellation);
        foreach (var clock in running)
        {
            (clock.Status, clock.EndedOn) = (ClockStatus.Met, scope.Today);
        }

        return running.Count > 0 ? null : GovernanceErrors.NotFound("term to update the catalogue for the legal basis", legalBasis);
    }

    private static async Task PublishAsync(CatalogueDraftRow draft, DraftReading reading, PublishedCatalogue inForce, string publisher, MutationScope scope)
    {
        var next = reading.Next!;
        var row = CatalogueVersionRow.Create(next.Version.Number, PublishedCatalogue.TextsOf(next.Files), scope.Now, publisher, draft.Basis, draft.Id);
        draft.Version = row.Number;
        scope.Services.GetRequiredService<CatalogueKeeper>().Prepare(next, row.Sha256);
        await scope.Services.GetRequiredService<VersionWriter>().WriteAsync(scope.Context, row, inForce.Version, next.Version, scope.Cancellation);

        // Tables change before their records do: a database that changes them beside the transaction would wait for it.
        var records = scope.Services.GetRequiredService<RecordStore>();
        await records.IndexAsync(scope.Context, next.Version, scope.Cancellation);
        await records.ReplaceAsync(scope.Context, inForce.Version, DraftReader.ReplacementsOf(draft), scope.Cancellation);
        await records.FillKeysAsync(
            scope.Context, await records.ForgetKeysAsync(scope.Context, inForce.Version, next.Version, scope.Cancellation), scope.Cancellation);
        var version = Matter.Of(MatterKind.CatalogueVersion, row.Number);
        foreach (var department in await scope.Context.Departments.Select(known => known.Code).ToListAsync(scope.Cancellation))
        {
            scope.Notify(NotificationKind.CataloguePublished, department, version);
        }

        foreach (var department in reading.Users.Select(user => user.System.Department.Value).Distinct(StringComparer.Ordinal))
        {
            scope.Notify(NotificationKind.CatalogueNarrowed, department, version);
        }
    }
}
