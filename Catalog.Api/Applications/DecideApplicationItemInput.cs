using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>What the municipal government decided, and by which document.</summary>
internal sealed record DecideApplicationItemInput(
    string Id,
    int Revision,
    bool IsToShare,
    string DocumentNumber,
    string DocumentSha256,
    IReadOnlyList<string>? RowScope,
    string? Mask,
    string? Until,
    IReadOnlyList<DeliveryModes>? DeliveryModes,
    string Reason) : IGivenInput;
