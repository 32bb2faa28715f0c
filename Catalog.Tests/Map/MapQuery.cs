namespace Catalog.Tests.Map;

/// <summary>What the map page asked of a layer.</summary>
internal sealed record MapQuery(string Connection, string Query, IReadOnlyList<double>? Box, string? After, string Authorization);
