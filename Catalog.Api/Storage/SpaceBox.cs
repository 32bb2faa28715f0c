namespace Catalog.Api.Storage;

/// <summary>The parameters of a box, each made a parameter of the statement when its name is first asked for: a database uses the sides or the whole.</summary>
public sealed record SpaceBox(Func<string> West, Func<string> South, Func<string> East, Func<string> North, Func<string> Place);
