using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>What a provider agrees to.</summary>
internal sealed record ApproveApplicationItemInput(
    string Id,
    int Revision,
    IReadOnlyList<string>? RowScope,
    string? Mask,
    string? Until,
    IReadOnlyList<DeliveryModes>? DeliveryModes,
    string? Reason) : IGivenInput;
