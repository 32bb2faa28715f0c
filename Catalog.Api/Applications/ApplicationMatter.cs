using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>An application as a mutation finds it.</summary>
internal sealed class ApplicationMatter(ApplicationRow row, MutationScope scope)
{
    public ApplicationRow Row { get; } = row;

    /// <summary>One that the applicant's department moves on; what it may not see, there is not.</summary>
    public static async Task<(ApplicationMatter? Matter, RequestError? Refusal)> OfApplicantAsync(string id, int revision, MutationScope scope)
    {
        var (matter, refusal) = await FindAsync(id, scope);
        return matter is null ? (null, refusal)
            : matter.Row.Department != scope.Department.Value ? (null, scope.IsAdmin ? GovernanceErrors.OtherDepartment() : NotFound(id))
            : matter.Row.Revision != revision ? (null, GovernanceErrors.RevisionConflict())
            : (matter, null);
    }

    /// <summary>One that the office moves on; the mutation's right has seen to it that the caller is the office.</summary>
    public static async Task<(ApplicationMatter? Matter, RequestError? Refusal)> OfOfficeAsync(string id, int revision, MutationScope scope)
    {
        var (matter, refusal) = await FindAsync(id, scope);
        return matter is null ? (null, refusal)
            : matter.Row.Revision != revision ? (null, GovernanceErrors.RevisionConflict())
            : (matter, null);
    }

    /// <summary>Moves it where the procedure lets it be moved.</summary>
    public RequestError? Move(ApplicationAction action)
    {
        if (ApplicationProcedure.Value.Next(Row.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(ApplicationProcedure.Value, Row.Status, action);
        }

        Row.Status = next;
        return null;
    }

    /// <summary>An item ended; with the last one the application does.</summary>
    public void CountDown()
    {
        Row.OpenItems--;
        if (Row.OpenItems == 0 && ApplicationProcedure.Value.Next(Row.Status, ApplicationAction.Close) is { } closed)
        {
            Row.Status = closed;
        }
    }

    /// <summary>Its items about which something can still be done, in the order in which they were asked for.</summary>
    public async Task<IReadOnlyList<ApplicationItemRow>> OpenItemsAsync()
    {
        var items = await scope.Context.ApplicationItems.Where(item => item.Application == Row.Id).OrderBy(item => item.Id).ToListAsync(scope.Cancellation);
        return [.. items.Where(item => !ApplicationItemProcedure.Value.IsFinal(item.Status))];
    }

    public static Matter Of(ApplicationItemRow item) => Matter.Of(MatterKind.ApplicationItem, item.Id);

    private static async Task<(ApplicationMatter? Matter, RequestError? Refusal)> FindAsync(string id, MutationScope scope) =>
        ApplicationNumber.TryParse(id, out var number) && await scope.Context.Applications.FindAsync([number.Value], scope.Cancellation) is { } row
            ? (new ApplicationMatter(row, scope), null)
            : (null, NotFound(id));

    private static RequestError NotFound(string id) => GovernanceErrors.NotFound("application", id);
}
