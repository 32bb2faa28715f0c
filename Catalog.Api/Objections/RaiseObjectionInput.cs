using Catalog.Domain.Uses;

namespace Catalog.Api.Objections;

/// <summary>What is objected to, what shows that it is wrong, and the use by which it was seen.</summary>
/// <param name="Item">The coordinate of the item, such as HouseholdRegistration.name.</param>
internal sealed record RaiseObjectionInput(string Item, ObjectedRecordInput Record, string Evidence, Purpose? Purpose, string? LegalBasis);
