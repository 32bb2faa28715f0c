using Catalog.Api.Samples.Governance;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Samples;

/// <summary>Who may read what in the sample data: departments, systems, legal bases, uses, grants and agreements.</summary>
public sealed record SampleBook(
    IReadOnlyList<SampleDepartment> Departments,
    IReadOnlyList<SampleSystem> Systems,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<Use> Uses,
    IReadOnlyList<Grant> Grants,
    IReadOnlyList<Agreement> Agreements)
{
    /// <exception cref="InvalidOperationException">The catalogue has no such item as a grant names.</exception>
    public static SampleBook Create(CatalogueVersion catalogue) => new(
        SampleDepartments.All, SampleSystems.All, SampleLegalBases.All, SampleUses.All, SampleGrants.Create(catalogue), SampleAgreements.All);
}
