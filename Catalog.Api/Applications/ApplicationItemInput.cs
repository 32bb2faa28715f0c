using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>One item that is asked for.</summary>
internal sealed record ApplicationItemInput(
    string Item,
    GrantLevel? Level,
    Purpose Purpose,
    string LegalBasis,
    string Scope,
    IReadOnlyList<DeliveryModes> DeliveryModes,
    string From,
    string Until,
    IReadOnlyList<string>? RowScope);
