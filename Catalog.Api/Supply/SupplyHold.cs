using Catalog.Api.Storage;

namespace Catalog.Api.Supply;

/// <summary>A supply in the hand of one request.</summary>
/// <param name="Supply">It, as it stood when it was begun or taken up.</param>
internal sealed record SupplyHold(SupplyPlan Plan, SupplyRow Supply);
