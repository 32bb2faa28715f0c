using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Objections;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>Everything that a decision depends on, as it stood at one version of the access book.</summary>
public sealed record AccessBook(
    long Version,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<ConsumingSystem> Systems,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<Use> Uses,
    IReadOnlyList<Grant> Grants,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<SharedItem> Items)
{
    public IReadOnlyList<TrustedOperation> TrustedOperations { get; init; } = [];

    /// <summary>The open objections, which no decision depends on: answers carry a mark as long as they are open.</summary>
    public IReadOnlyList<ObjectedItem> Objections { get; init; } = [];
}
