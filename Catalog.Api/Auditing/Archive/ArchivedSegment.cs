using Catalog.Api.Auditing.Signing;

namespace Catalog.Api.Auditing.Archive;

/// <summary>A segment that was archived or expired, or would be.</summary>
internal sealed record ArchivedSegment(string Name, ChainRange Range);
