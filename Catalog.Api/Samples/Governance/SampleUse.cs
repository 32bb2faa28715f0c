using Catalog.Domain.Uses;

namespace Catalog.Api.Samples.Governance;

/// <summary>A use of the sample data with its grants.</summary>
/// <param name="Agreements">The departments with which its own has signed.</param>
internal sealed record SampleUse(
    string System,
    string Department,
    Purpose Purpose,
    string LegalBasis,
    string Scope,
    IReadOnlyList<string> Agreements,
    IReadOnlyList<SampleGrant> Grants)
{
    /// <summary>How its records are delivered.</summary>
    public DeliveryModes DeliveryModes { get; init; } = DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration;

    /// <summary>Items that are shared without condition, for which the use was registered.</summary>
    public IReadOnlyList<string> Registered { get; init; } = [];
}
