using System.Collections.Frozen;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Domain.Access;

/// <summary>The access book as of a moment, by what the rules look up in it.</summary>
internal sealed class AccessIndex(AccessBook book, DateTimeOffset moment)
{
    public DateTimeOffset Moment { get; } = moment;

    public UniqueIndex<ClientId, ConsumingSystem> Systems { get; } = new(book.Systems, system => system.ClientId);

    public UniqueIndex<DepartmentCode, Department> Departments { get; } = new(book.Departments, department => department.Code);

    public UniqueIndex<ItemCode, SharedItem> Items { get; } = new(book.Items, item => item.Code);

    public UniqueIndex<LegalBasisCode, LegalBasis> LegalBases { get; } = new(book.LegalBases, basis => basis.Code);

    public UseIndex Uses { get; } = new(book.Uses, moment);

    public GrantIndex Grants { get; } = new(book.Grants);

    public FrozenSet<TrustedOperation> TrustedOperations { get; } = book.TrustedOperations.ToFrozenSet();

    public AgreementIndex Agreements { get; } = new(book.Agreements, moment);
}
