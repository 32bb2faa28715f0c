using Catalog.Api.Authentication;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using GraphQL;

namespace Catalog.Api.Governance;

/// <summary>The registers of governance as one operation reads them, and whose they are to see. Its fields are read one after the other, by one context.</summary>
internal sealed class GovernanceReader(CatalogContext context, Caller caller, DepartmentCode department) : IAsyncDisposable
{
    public CatalogContext Context { get; } = context;

    public ClientId System => caller.ClientId;

    /// <summary>The department that asks.</summary>
    public DepartmentCode Department { get; } = department;

    /// <summary>Whether it is the office that sees all departments' matters; all others see those that they have a part in.</summary>
    public bool SeesAll { get; } = caller.Scopes.HasFlag(Scopes.Admin);

    /// <summary>Whether it sees a matter of these departments.</summary>
    public bool Sees(params ReadOnlySpan<string> departments) => SeesAll || departments.Contains(Department.Value);

    /// <summary>The reader of the operation that a field is part of. INVARIANT: the operation's rights were decided before.</summary>
    public static GovernanceReader Of(IResolveFieldContext context)
    {
        var scope = OperationScope.Of(context);
        return scope.Governance ??= new GovernanceReader(
            context.RequestServices!.GetRequiredService<CatalogDatabase>().CreateContext(),
            scope.Caller!,
            scope.Access.DepartmentOf(scope.Caller!.ClientId)!);
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
