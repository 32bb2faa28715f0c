namespace Catalog.Api.Storage;

/// <summary>
/// The parameters of a box between meridians and parallels: its four sides as whole nano-degrees, and itself as a place. A database takes
/// those that its index knows.
/// </summary>
public sealed record SpaceBox(string West, string South, string East, string North, string Place);
