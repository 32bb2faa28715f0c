namespace Catalog.Tests.Map;

/// <summary>What a visit of the map page saw of the server's own answers.</summary>
internal sealed record MapPlaces(
    IReadOnlyList<Uri> Requests, IReadOnlyList<string> ConsoleErrors, IReadOnlyList<string> Errors, IReadOnlyList<string> Rows, string Details);
