using Catalog.Domain.Notifications;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>What became of a call.</summary>
/// <param name="Status">The status of the answer; null where there was none.</param>
internal readonly record struct CallResult(DeliveryOutcome Outcome, int? Status);
