using Catalog.Domain.Grants;

namespace Catalog.Api.Samples.Governance;

/// <summary>A grant of the sample data.</summary>
/// <param name="Coordinate">The item, such as HouseholdRegistration.name.</param>
internal sealed record SampleGrant(string Coordinate)
{
    public string? RowScope { get; init; }

    public Mask? Mask { get; init; }

    public GrantLevel Level { get; init; }

    public GrantStatus Status { get; init; }

    /// <summary>Whether its period is over.</summary>
    public bool HasEnded { get; init; }
}
