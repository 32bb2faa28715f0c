namespace Catalog.Api.Objections;

/// <summary>The value that one feature alone has, such as its parcel number.</summary>
/// <param name="Item">The coordinate of the item that has it.</param>
internal sealed record FeatureValueInput(string Item, string Value);
