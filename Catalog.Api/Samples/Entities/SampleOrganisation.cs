using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Entities;

/// <summary>An organisation of the sample data, as all registers know it.</summary>
internal sealed record SampleOrganisation
{
    public required long Index { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string CreditCode { get; init; }

    public required string Name { get; init; }

    public required Division Township { get; init; }

    public required string Address { get; init; }

    public required DateOnly Established { get; init; }

    public required Trade Trade { get; init; }

    /// <summary>The name of the enterprise type in its code list, of an enterprise.</summary>
    public string? EnterpriseType { get; init; }

    /// <summary>The name of the organisation type in its code list.</summary>
    public required string OrganisationType { get; init; }

    public Division County => SampleDivisions.CountyOf(Township);

    public string DivisionName => SampleAddresses.Locality(Township);
}
