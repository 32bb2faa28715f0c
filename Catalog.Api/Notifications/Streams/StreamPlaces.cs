using Catalog.Api.Limits;

namespace Catalog.Api.Notifications.Streams;

/// <summary>The streams that may be open on this node at the same time.</summary>
internal sealed class StreamPlaces(NotificationSettings settings) : SystemPlaces(() => settings.StreamsPerSystem, () => settings.Streams);
