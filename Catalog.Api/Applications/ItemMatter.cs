using Catalog.Api.Authentication;
using Catalog.Api.Departments;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;

namespace Catalog.Api.Applications;

/// <summary>An item of an application as a mutation finds it, with what the caller has to do with it.</summary>
internal sealed class ItemMatter
{
    private readonly ApplicationMatter _application;

    private ItemMatter(ApplicationItemRow item, ApplicationRow application, CatalogueItem? found, IReadOnlyList<string> providers, MutationScope scope)
    {
        (Item, Application, Found, Providers, Scope) = (item, application, found, providers, scope);
        _application = new ApplicationMatter(application, scope);
    }

    public MutationScope Scope { get; }

    public ApplicationItemRow Item { get; }

    public ApplicationRow Application { get; }

    /// <summary>The item of the catalogue; null where it is there no more.</summary>
    public CatalogueItem? Found { get; }

    /// <summary>The departments that provide it: the responsible one first.</summary>
    public IReadOnlyList<string> Providers { get; }

    public Matter Matter => ApplicationMatter.Of(Item);

    public bool IsApplicant => Application.Department == Scope.Department.Value;

    /// <summary>Whether the caller is a steward of a department that provides it.</summary>
    public bool IsProvider => Scope.Caller.Scopes.HasFlag(Scopes.Steward) && Providers.Contains(Scope.Department.Value);

    /// <summary>Whether the caller itself applied for it.</summary>
    public bool IsOwn => Scope.Caller.ClientId.Value is var caller && (caller == Application.DraftedBy || caller == Application.SubmittedBy || caller == Item.AskedBy);

    /// <summary>The item of a number, where the caller may see it.</summary>
    public static async Task<ItemMatter?> FindAsync(string id, MutationScope scope)
    {
        if (!ApplicationItemNumber.TryParse(id, out var number) || await scope.Context.ApplicationItems.FindAsync([number.Value], scope.Cancellation) is not { } item)
        {
            return null;
        }

        var application = (await scope.Context.Applications.FindAsync([item.Application], scope.Cancellation))!;
        var found = scope.Catalogue.FindItem(ItemCode.Parse(item.Item));
        IReadOnlyList<string> providers = found is not null ? await ItemProviders.OfAsync(found.Resource, scope.Context, scope.Cancellation)
            : item.Provider is { } provider ? [provider]
            : [];
        var matter = new ItemMatter(item, application, found, providers, scope);
        return matter.IsSeen ? matter : null;
    }

    /// <summary>Moves it where the procedure lets it be moved; with the last item the application closes.</summary>
    public RequestError? Move(ApplicationItemAction action, string? reason)
    {
        if (ApplicationItemProcedure.Value.Next(Item.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(ApplicationItemProcedure.Value, Item.Status, action);
        }

        (Item.Status, Item.StatusReason) = (next, reason);
        if (ApplicationItemProcedure.Value.IsFinal(next))
        {
            _application.CountDown();
        }

        return null;
    }

    public void SignDecision() => (Item.DecidedBy, Item.DecidedAt) = (Scope.Caller.ClientId.Value, Scope.Now);

    public void NotifyApplicant(NotificationKind kind) => Scope.Notify(kind, Application.Department, Matter);

    /// <summary>Tells all who are part of a dispute, but the one who moves it.</summary>
    public async Task NotifyDisputeAsync()
    {
        var offices = await Offices.OfAsync(Scope.Context, Scope.Cancellation);
        foreach (var department in Providers.Append(Application.Department).Concat(offices).Distinct().Where(department => department != Scope.Department.Value))
        {
            Scope.Notify(NotificationKind.DisputeMoved, department, Matter);
        }
    }

    // A provider is shown what was submitted.
    private bool IsSeen => IsApplicant || Scope.IsAdmin || (Item.Provider is not null && (Providers.Contains(Scope.Department.Value) || Item.Provider == Scope.Department.Value));
}
