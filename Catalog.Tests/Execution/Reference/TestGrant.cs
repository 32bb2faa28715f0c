using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Tests.Execution.Reference;

/// <summary>A working grant of an item.</summary>
/// <param name="Scope">The codes of the divisions that it reaches; null for all rows.</param>
internal sealed record TestGrant(InformationItem Item, IReadOnlyList<string>? Scope, Mask? Mask)
{
    public override string ToString() => $"{Item.Code} {Item.Field}{(Scope is null ? "" : $" in {string.Join(',', Scope)}")}{(Mask is null ? "" : $" behind {Mask}")}";
}
