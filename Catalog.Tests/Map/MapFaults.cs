namespace Catalog.Tests.Map;

/// <summary>What a visit of the map page saw of answers that were made up: what was asked of layers, what was shown, what was kept.</summary>
internal sealed record MapFaults(
    IReadOnlyList<Uri> Requests,
    IReadOnlyList<string> Rows,
    IReadOnlyList<MapQuery> Asked,
    string Title,
    IReadOnlyList<string> Details,
    int Images,
    IReadOnlyList<MapQuery> Held,
    string Abandoned,
    IReadOnlyList<MapQuery> Moved,
    IReadOnlyList<string> ErrorsBefore,
    IReadOnlyList<string> Alerts,
    string Address,
    IReadOnlyList<object> Kept,
    bool SignInShown,
    IReadOnlyList<object> KeptAfter);
