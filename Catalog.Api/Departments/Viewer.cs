using Catalog.Api.Authentication;
using Catalog.Api.Schema;
using Catalog.Domain.Departments;
using Catalog.Domain.Uses;

namespace Catalog.Api.Departments;

/// <summary>The asking system, with what it is approved for.</summary>
internal sealed record Viewer(ConsumingSystem? System, IEnumerable<string> Scopes, IEnumerable<Use> Uses)
{
    /// <summary>The viewer of an operation; null without a token.</summary>
    public static Viewer? Of(OperationScope scope)
    {
        if (scope.Caller is not { } caller)
        {
            return null;
        }

        var book = scope.Access.Book;
        return new Viewer(
            book.Systems.FirstOrDefault(system => system.ClientId == caller.ClientId),
            ScopeNames.Format(caller.Scopes).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            book.Uses.Where(use => use.System == caller.ClientId));
    }
}
