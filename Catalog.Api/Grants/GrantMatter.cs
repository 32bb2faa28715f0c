using Catalog.Api.Applications;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;

namespace Catalog.Api.Grants;

/// <summary>A grant as a mutation finds it, with what the caller has to do with it.</summary>
internal sealed class GrantMatter
{
    private readonly ApplicationRow _application;
    private readonly IReadOnlyList<string> _providers;
    private readonly MutationScope _scope;

    private GrantMatter(GrantRow row, ApplicationItemRow item, ApplicationRow application, UseRow use, IReadOnlyList<string> providers, MutationScope scope)
    {
        (Row, Item, Use) = (row, item, use);
        (_application, _providers, _scope) = (application, providers, scope);
    }

    public GrantRow Row { get; }

    public ApplicationItemRow Item { get; }

    public UseRow Use { get; }

    /// <summary>Whether the caller is a steward of a department that provides the item.</summary>
    public bool IsProvider => _scope.Caller.Scopes.HasFlag(Scopes.Steward) && _providers.Contains(_scope.Department.Value);

    /// <summary>Whether the caller itself applied for it.</summary>
    public bool IsOwn => _scope.Caller.ClientId.Value is var caller && (caller == _application.DraftedBy || caller == _application.SubmittedBy || caller == Item.AskedBy);

    /// <summary>The grant of a number, where the caller may see it. One that came from no application is none.</summary>
    public static async Task<GrantMatter?> FindAsync(string id, MutationScope scope)
    {
        var context = scope.Context;
        if (!GrantId.TryParse(id, out var number)
            || await context.Grants.FindAsync([number.Value], scope.Cancellation) is not { ApplicationItem: { } source } row
            || await context.ApplicationItems.FindAsync([source], scope.Cancellation) is not { } item)
        {
            return null;
        }

        var application = (await context.Applications.FindAsync([item.Application], scope.Cancellation))!;
        var use = (await context.Uses.FindAsync([row.Use], scope.Cancellation))!;
        IReadOnlyList<string> providers = scope.Catalogue.FindItem(ItemCode.Parse(row.Item)) is { } found
            ? await ItemProviders.OfAsync(found.Resource, context, scope.Cancellation)
            : item.Provider is { } provider ? [provider]
            : [];
        var isSeen = scope.IsAdmin || application.Department == scope.Department.Value || providers.Contains(scope.Department.Value);
        return isSeen ? new GrantMatter(row, item, application, use, providers, scope) : null;
    }

    /// <summary>Whether the office suspended it, or the program itself; then the provider does not resume it.</summary>
    public async Task<bool> IsSuspendedByOthersAsync() =>
        Row.StatusBy is not { } client
        || await _scope.Context.Systems.FindAsync([client], _scope.Cancellation) is not { } system
        || !_providers.Contains(system.Department);

    /// <summary>Moves it where the procedure lets it be moved.</summary>
    public RequestError? Move(GrantAction action)
    {
        if (GrantProcedure.Value.Next(Row.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(GrantProcedure.Value, Row.Status, action);
        }

        Row.Status = next;
        return null;
    }

    public void NotifyConsumer(NotificationKind kind) => _scope.Notify(kind, _application.Department, Matter.Of(MatterKind.Grant, Row.Id));
}
