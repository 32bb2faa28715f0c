using Catalog.Api.Authentication;
using Catalog.Api.Schema;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Errors;

/// <summary>The wording of what mutations and the registers of governance refuse. None has changed anything.</summary>
internal static class GovernanceErrors
{
    /// <param name="at">The place in the input, such as contact.name.</param>
    public static RequestError InputInvalid(string at, string problem) => new(ErrorCodes.InputInvalid, $"'{at}' {problem}.");

    /// <param name="what">What kind of thing, such as a system.</param>
    public static RequestError NotFound(string what, string key) => new(ErrorCodes.NotFound, $"There is no {what} '{CallerText.Shorten(key)}' that you may see.");

    public static RequestError AlreadyExists() => new(ErrorCodes.AlreadyExists, "There is one already with that code, name or number.");

    public static RequestError RevisionConflict() =>
        new(ErrorCodes.RevisionConflict, "Another has changed it since the revision that was given. Look at it again, and decide anew.");

    /// <summary>An action that the procedure does not list where a matter stands.</summary>
    public static RequestError TransitionForbidden<TState, TAction>(Procedure<TState, TAction> procedure, TState state, TAction action)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        TransitionForbidden(WireName.Of(action), WireName.Of(state), procedure.ActionsIn(state).Select(possible => WireName.Of(possible)));

    /// <param name="state">Where it stands, by its name on the wire.</param>
    /// <param name="allowed">What can be done there.</param>
    public static RequestError TransitionForbidden(string action, string state, IEnumerable<string> allowed) =>
        new(ErrorCodes.TransitionForbidden, $"{action} is not possible where it stands, {state}. Possible are: {(string.Join(", ", allowed) is { Length: > 0 } list ? list : "nothing any more")}.");

    public static RequestError KeyReused() => new(ErrorCodes.KeyReused, "The key was sent before with another mutation or another input. Take a new key for each change.");

    public static RequestError OutcomeUnknown() =>
        new(ErrorCodes.OutcomeUnknown, "The database went away before it said whether the change was made. Look, or send it again with the same key: with a key, it is made once.");

    public static RequestError FourEyes() => new(ErrorCodes.FourEyes, "Nobody decides on what they applied for or drafted themselves.");

    public static RequestError OtherDepartment() => new(ErrorCodes.OtherDepartment, "It is another department's to do that.");

    public static RequestError ItemNotShared() =>
        new(ErrorCodes.ItemNotShared, "The item is not shared: no department agrees to it, the municipal government alone decides (article 15).");

    public static RequestError ClosedUse(string why) =>
        new(ErrorCodes.UseNotOpen, $"Nothing can be given to the use that it is for: {why}.");

    public static RequestError MutationsTooMany() => new(ErrorCodes.MutationsTooMany, "An operation has one mutation. Send several as several requests.");

    public static RequestError AuditorChangesNothing() => new(ErrorCodes.AuditorChangesNothing, "A token with the scope catalog.audit changes nothing, whatever other scopes it has.")
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static RequestError GovernanceScopeRequired(Scopes scopes) =>
        new(ErrorCodes.GovernanceScopeRequired, $"It is answered to a token with one of the scopes {ScopeNames.Format(scopes)}.") { Status = StatusCodes.Status403Forbidden };

    public static RequestError ItemNotVisible(string coordinate) =>
        new(ErrorCodes.ItemNotVisible, $"The system may not see {coordinate} for this use, and raises no objection to it. Say the use by which it was seen with 'purpose' and 'legalBasis'.");

    /// <summary>A term is what a department is measured by.</summary>
    public static RequestError OwnTerm() => new(ErrorCodes.FourEyes, "Nobody suspends or resumes a term that runs for their own department.");

    public static RequestError LastEventIdInvalid() =>
        new(ErrorCodes.LastEventIdInvalid, "Last-Event-ID must be the number of a notification, or 0 for all.") { Status = StatusCodes.Status400BadRequest };

    public static RequestError StreamsTooMany() =>
        new(ErrorCodes.StreamsTooMany, "The system has as many streams open as it may, or the node as many as it can. End one, or try later.") { Status = StatusCodes.Status429TooManyRequests };

    public static RequestError WebhooksTooMany(int limit) => new(ErrorCodes.WebhooksTooMany, $"A system has {limit} active webhooks at most. Disable one first.");

    public static RequestError PeriodInvalid(string at, string problem) => new(ErrorCodes.PeriodInvalid, $"'{at}' {problem}.");
    /// <param name="problem">The first of what stands against it.</param>
    public static RequestError DraftFaulty(string coordinate, string code, string problem) =>
        new(ErrorCodes.DraftFaulty, $"Something stands against the draft: {code} {coordinate}: {problem} The draft's problems list all of it.");

    /// <param name="with">The argument by which the publisher acknowledges it.</param>
    public static RequestError DraftNotAcknowledged(string warning, string coordinate, string with) =>
        new(ErrorCodes.DraftNotAcknowledged, $"{warning} {coordinate}: look at the draft's warnings, and acknowledge them with '{with}'.");
}
