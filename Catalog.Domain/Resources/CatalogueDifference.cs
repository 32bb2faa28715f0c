namespace Catalog.Domain.Resources;

/// <summary>One difference between two versions of the catalogue.</summary>
/// <param name="Coordinate">The resource, item, code list, code or legal basis that it is about, such as HouseholdRegistration.name.</param>
/// <param name="Property">What of it differs, such as condition; null where all of it is new or gone.</param>
/// <param name="Before">Null where there was nothing before.</param>
/// <param name="After">Null where there is nothing after.</param>
public sealed record CatalogueDifference(CatalogueDifferenceKind Kind, string Coordinate, string? Property, string? Before, string? After);
