using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>What supplyRecords asks for.</summary>
internal sealed record SupplyRecordsInput(string Resource, IReadOnlyList<string> Records, SupplyMode? Mode, string? ValidFrom);
