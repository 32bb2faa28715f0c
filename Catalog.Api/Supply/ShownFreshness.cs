using Catalog.Domain.Resources;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>Whether a register is as new as its update cycle says, at a moment.</summary>
internal sealed record ShownFreshness(Resource Resource, DateTimeOffset? LastReceivedAt, DateTimeOffset Now)
{
    public Freshness Status => FreshnessRule.Of(Resource.UpdateCycle, LastReceivedAt, Now);

    public DateTimeOffset? DueAt => LastReceivedAt is { } last ? FreshnessRule.DueAt(Resource.UpdateCycle, last) : null;
}
