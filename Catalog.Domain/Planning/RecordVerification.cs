using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>One statement of a plan that compares given values with a subject's records, and reads none of their values.</summary>
/// <param name="Visibility">The rows in which at least one of the items may be verified.</param>
/// <param name="Items">The items in the order of the catalogue; none where nothing that was given is allowed and selected.</param>
public sealed record RecordVerification(Resource Resource, RowVisibility Visibility, IReadOnlyList<VerifiedItem> Items);
