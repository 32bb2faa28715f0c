using Catalog.Domain.Auditing;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Auditing;

/// <summary>A request, and the entry that it is to leave.</summary>
/// <param name="Code">The one code in the entry; null where there is none.</param>
internal sealed record Provocation(EntryKind Kind, string? Code, Func<CatalogServer, HttpRequestMessage> Request);
