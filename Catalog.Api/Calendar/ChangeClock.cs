using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Calendar;

/// <summary>Has a clock stand still or go on. Nobody does so with a term of their own department: it is what they are measured by.</summary>
internal abstract class ChangeClock<TInput>(string name, ClockAction action, NotificationKind tells, string description)
    : Mutation<TInput, ShownClock>(name, Scopes.Admin, ClockType.TypeName, description)
    where TInput : class, IClockInput
{
    protected override async Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope)
    {
        if (await FindAsync(input.Clock, scope) is not { } clock)
        {
            return GovernanceErrors.NotFound("clock", input.Clock);
        }

        if (clock.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        if (ClockProcedure.Value.Next(clock.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(ClockProcedure.Value, clock.Status, action);
        }

        if (clock.Department == scope.Department.Value)
        {
            return GovernanceErrors.OwnTerm();
        }

        if (await MoveAsync(input, clock, scope) is { } refusal)
        {
            return refusal;
        }

        clock.Status = next;
        scope.Notify(tells, clock.Department, Matter.Of(MatterKind.Clock, clock.Id));
        return MutationOutcome.Of(clock.Id);
    }

    /// <summary>Changes what the action changes besides the clock's status; a refusal where the input does not fit.</summary>
    protected abstract Task<RequestError?> MoveAsync(TInput input, ClockRow clock, MutationScope scope);

    protected override async Task<ShownClock> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        var clock = await context.Clocks.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        return (await ShownClock.OfAsync([clock], context, cancellation))[0];
    }

    private static async Task<ClockRow?> FindAsync(string number, MutationScope scope) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await scope.Context.Clocks.FindAsync([id], scope.Cancellation) : null;
}
