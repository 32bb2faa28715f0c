using Catalog.Api.Samples.Entities;
using Catalog.Api.Samples.Persons;
using Catalog.Domain.Resources;

namespace Catalog.Api.Samples;

/// <summary>What the samples of the registers have in common.</summary>
internal sealed class SampleContext
{
    public SampleContext(CatalogueVersion catalogue, ulong seed)
    {
        Catalogue = catalogue;
        Seed = seed;
        Organisations = new SampleOrganisations(seed);
        Population = new SamplePopulation(seed, new SampleCareers(seed, Organisations));
    }

    public CatalogueVersion Catalogue { get; }

    public ulong Seed { get; }

    public SampleOrganisations Organisations { get; }

    public SamplePopulation Population { get; }
}
