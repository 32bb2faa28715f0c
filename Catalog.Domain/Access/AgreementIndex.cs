using System.Collections.Frozen;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;

namespace Catalog.Domain.Access;

/// <summary>The confidentiality agreements in force at a moment, by their parties.</summary>
internal sealed class AgreementIndex
{
    private readonly FrozenSet<(DepartmentCode Provider, DepartmentCode Consumer)> _inForce;
    private readonly FrozenSet<(DepartmentCode Provider, DepartmentCode Consumer)> _unambiguous;

    public AgreementIndex(IReadOnlyList<Agreement> agreements, DateTimeOffset moment)
    {
        var repeated = RepeatedKeys.Of(agreements, agreement => agreement.Id);
        var inForce = agreements
            .Where(agreement => agreement.Status == AgreementStatus.Signed && agreement.Period.Contains(moment))
            .ToList();
        _inForce = inForce.Select(PartiesOf).ToFrozenSet();
        _unambiguous = inForce.Where(agreement => !repeated.Contains(agreement.Id)).Select(PartiesOf).ToFrozenSet();
    }

    public bool IsInForce(DepartmentCode provider, DepartmentCode consumer) => _inForce.Contains((provider, consumer));

    /// <summary>Whether every agreement in force between them bears a number that the book gives twice.</summary>
    public bool IsContradictory(DepartmentCode provider, DepartmentCode consumer) =>
        IsInForce(provider, consumer) && !_unambiguous.Contains((provider, consumer));

    private static (DepartmentCode Provider, DepartmentCode Consumer) PartiesOf(Agreement agreement) =>
        (agreement.Provider, agreement.Consumer);
}
