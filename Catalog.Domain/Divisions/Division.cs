namespace Catalog.Domain.Divisions;

/// <summary>An administrative division with its name, such as 421202 咸安区.</summary>
public sealed record Division(DivisionCode Code, string Name);
