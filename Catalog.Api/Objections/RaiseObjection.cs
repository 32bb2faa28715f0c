using Catalog.Api.Authentication;
using Catalog.Api.Departments;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Objections;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Objections;

/// <summary>
/// Raises an objection. INVARIANT: who raises one may see the item, and is not told whether there is such a record of a subject.
/// </summary>
internal sealed class RaiseObjection() : ObjectionMutation<RaiseObjectionInput>(
    "raiseObjection", Scopes.Read | Scopes.Steward, "提出异议: against an item of a record that the department may see. The office checks it within five working days.")
{
    protected override void Ask(InputFields<RaiseObjectionInput> fields)
    {
        fields.Require(input => input.Item, "String", "The coordinate of the item, such as HouseholdRegistration.name.");
        fields.Require(input => input.Record, nameof(ObjectedRecordInput), "The record.");
        fields.Require(input => input.Evidence, "String", "What shows that it is wrong, in words; documents by their names and hashes.");
        fields.Allow(input => input.Purpose, "Purpose", "The purpose for which it was seen; left out by its own provider.");
        fields.Allow(input => input.LegalBasis, "String", "The code of the legal basis on which it was seen.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RaiseObjectionInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var evidence = check.Text("evidence", input.Evidence, ObjectionRow.MaxTextLength);
        if (Find(input.Item, scope.Catalogue) is not { } item)
        {
            return GovernanceErrors.NotFound("information item", input.Item);
        }

        var use = input.Purpose is { } purpose && LegalBasisCode.TryParse(input.LegalBasis, out var basis) ? new DeclaredUse(purpose, basis) : null;
        if (!Allows(scope, use, item, AccessKind.Show) && !Allows(scope, use, item, AccessKind.Verify))
        {
            return GovernanceErrors.ItemNotVisible(item.Coordinate);
        }

        var (subject, row) = await RecordAsync(input.Record, item, use, check, scope);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        var responsible = ResponsibleItem.Of(scope.Catalogue, item).Resource.Provider;
        if (await scope.Context.Departments.SingleOrDefaultAsync(department => department.Name == responsible, scope.Cancellation) is not { } provider)
        {
            return GovernanceErrors.NotFound("registered department", responsible);
        }

        var office = (await Offices.OfAsync(scope.Context, scope.Cancellation)).FirstOrDefault() ?? provider.Code;
        var objection = new ObjectionRow
        {
            Department = scope.Department.Value,
            System = scope.Caller.ClientId.Value,
            Item = item.Item.Code.Value,
            Subject = subject,
            Row = row,
            Responsible = provider.Code,
            Office = office,
            Evidence = evidence,
            EvidenceSha256 = TextHash.Of(evidence),
            RaisedAt = scope.Now,
            Status = ObjectionProcedure.Value.Start,
        };
        scope.Context.Objections.Add(objection);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        var matter = Matter.Of(MatterKind.Objection, objection.Id);
        scope.Clocks.Start(DeadlineKind.ObjectionCheck, office, matter);
        scope.Notify(NotificationKind.ObjectionRaised, office, matter);
        return MutationOutcome.Of(objection.Id);
    }

    private static CatalogueItem? Find(string coordinate, CatalogueVersion catalogue) =>
        catalogue.Items.FirstOrDefault(found => found.Coordinate == coordinate);

    private static bool Allows(MutationScope scope, DeclaredUse? use, CatalogueItem item, AccessKind kind) =>
        scope.Access.Decide(new AccessQuestion(scope.Caller.ClientId, use, DeliveryModes.OnlineQuery, item.Item.Code, kind)) is Allowance;

    private static async Task<(string? Subject, long? Row)> RecordAsync(
        ObjectedRecordInput record, CatalogueItem item, DeclaredUse? use, InputCheck check, MutationScope scope)
    {
        switch (item.Resource.Subject, record)
        {
            case (SubjectKind.NaturalPerson, { IdNumber: { } number, UnifiedSocialCreditCode: null, Feature: null }):
                scope.Ask(SubjectKind.NaturalPerson, number);
                return (number, null);
            case (SubjectKind.LegalEntity, { UnifiedSocialCreditCode: { } code, IdNumber: null, Feature: null }):
                scope.Ask(SubjectKind.LegalEntity, code);
                return (code, null);
            case (SubjectKind.GeographicFeature, { Feature: { } feature, IdNumber: null, UnifiedSocialCreditCode: null }):
                return (null, await FeatureAsync(feature, item, use, check, scope));
            default:
                check.Fail("record", $"must name one record of {item.Resource.TypeName}: a person's by idNumber, an organisation's by unifiedSocialCreditCode, a feature's by feature");
                return (null, null);
        }
    }

    // What is found by a value is told to those alone who may filter by it and see all rows that have it.
    private static async Task<long?> FeatureAsync(FeatureValueInput feature, CatalogueItem item, DeclaredUse? use, InputCheck check, MutationScope scope)
    {
        var by = Find(feature.Item, scope.Catalogue);
        if (by is null || by.Resource != item.Resource || !ComparesEverywhere(scope, use, by) || ItemValues.Read(by.Item, feature.Value) is not { } value)
        {
            check.Fail("record.feature", "must be an item of the same resource by which the use may filter everywhere, with a value of its type");
            return null;
        }

        var row = await scope.Corrections.FindAsync(item.Resource, by.Item, value, scope.Cancellation);
        if (row is null)
        {
            check.Fail("record.feature", "must be the value of one feature; there is none, or there are several");
        }

        return row;
    }

    private static bool ComparesEverywhere(MutationScope scope, DeclaredUse? use, CatalogueItem item) =>
        scope.Access.Decide(new AccessQuestion(scope.Caller.ClientId, use, DeliveryModes.OnlineQuery, item.Item.Code, AccessKind.Compare))
            is Allowance { Views: [{ RowScope: null }, ..] };
}
