using Catalog.Api.Storage;

namespace Catalog.Api.Supply;

/// <summary>Where a record comes from.</summary>
/// <param name="Batch">The batch that it came by last; null where it came by none.</param>
internal sealed record RecordProvenance(SupplyRow? Supply, SupplyBatchRow? Batch, string? ValidFrom);
