using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>What is given of what was asked for; all of it where nothing is said.</summary>
internal interface IGivenInput : IItemInput
{
    IReadOnlyList<string>? RowScope { get; }

    string? Mask { get; }

    string? Until { get; }

    IReadOnlyList<DeliveryModes>? DeliveryModes { get; }
}
