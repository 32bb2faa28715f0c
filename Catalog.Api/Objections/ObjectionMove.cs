using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Objections;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Objections;

/// <summary>Moves an objection through its procedure, with the clocks and notifications that go with it.</summary>
internal sealed class ObjectionMove(MutationScope scope, ObjectionRow objection)
{
    private static readonly DeadlineKind[] Terms = [DeadlineKind.ObjectionCheck, DeadlineKind.TechnicalCorrection, DeadlineKind.DepartmentCorrection];

    private readonly Matter _matter = Matter.Of(MatterKind.Objection, objection.Id);

    /// <summary>Finds an objection that the caller may see, at the revision that it has seen.</summary>
    public static async Task<(ObjectionRow? Objection, RequestError? Refusal)> FindAsync(long id, int revision, MutationScope scope)
    {
        var found = await scope.Context.Objections.FindAsync([id], scope.Cancellation);
        return found is null || !(scope.IsAdmin || found.Department == scope.Department.Value || found.Responsible == scope.Department.Value)
            ? (null, GovernanceErrors.NotFound("objection", id.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : found.Revision != revision ? (null, GovernanceErrors.RevisionConflict())
            : (found, null);
    }

    /// <summary>Why an action is not possible where the objection stands; null where it is.</summary>
    public RequestError? Refusal(ObjectionAction action) => ObjectionProcedure.Value.Next(objection.Status, action) is null
        ? GovernanceErrors.TransitionForbidden(ObjectionProcedure.Value, objection.Status, action)
        : null;

    /// <summary>Moves it: the clock of where it stood is met, and that of where it stands then begins.</summary>
    public async Task<MutationOutcome> MakeAsync(ObjectionAction action)
    {
        objection.Status = ObjectionProcedure.Value.Next(objection.Status, action)
            ?? throw new InvalidOperationException("A move is made only where it is possible.");
        foreach (var term in Terms)
        {
            await (action == ObjectionAction.Withdraw
                ? scope.Clocks.CancelAsync(term, _matter, scope.Cancellation)
                : scope.Clocks.MeetAsync(term, _matter, scope.Cancellation));
        }

        if (objection.Status == ObjectionStatus.Technical)
        {
            scope.Clocks.Start(DeadlineKind.TechnicalCorrection, objection.Office, _matter);
        }
        else if (objection.Status == ObjectionStatus.Referred)
        {
            scope.Clocks.Start(DeadlineKind.DepartmentCorrection, objection.Responsible, _matter);
            scope.Notify(NotificationKind.ObjectionRaised, objection.Responsible, _matter);
        }

        scope.Notify(NotificationKind.ObjectionMoved, objection.Department, _matter);
        if (objection.Status is ObjectionStatus.Corrected or ObjectionStatus.Confirmed && objection.Office != objection.Department)
        {
            scope.Notify(NotificationKind.ObjectionMoved, objection.Office, _matter);
        }

        return MutationOutcome.Of(objection.Id);
    }
}
