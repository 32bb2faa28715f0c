using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Schema;
using Catalog.Api.Storage;

namespace Catalog.Api.Drafts;

/// <summary>Drafts another sharing class of one item.</summary>
internal sealed class DraftSharingClassChange() : Mutation<DraftSharingClassChangeInput, CatalogueDraftRow>(
    "draftSharingClassChange", Scopes.Steward | Scopes.Admin, CatalogueDraftType.TypeName, "变更共享类型: drafts another sharing class of one item.")
{
    protected override void Ask(InputFields<DraftSharingClassChangeInput> fields)
    {
        fields.Require(input => input.Item, "String", "The code of the item.");
        fields.Require(input => input.SharingClass, "SharingClass", "How it is to be shared.");
        fields.Require(input => input.Basis, "String", "The law or duty on which the change rests.");
        fields.Allow(input => input.Condition, "String", "共享条件: what must hold before it is shared, for a conditional item.");
        fields.Allow(input => input.LegalBasis, "String", "The code of the legal basis in the catalogue that closes it, for an item that is not shared.");
    }

    protected override Task<MutationOutcome> ChangeAsync(DraftSharingClassChangeInput input, MutationScope scope) => ItemEdit.DraftAsync(
        scope,
        input.Item,
        new Dictionary<string, string?>
        {
            ["sharing"] = WireName.Of(input.SharingClass),
            ["condition"] = input.Condition is null ? null : DefinitionEdit.Literal(input.Condition),
            ["legalBasis"] = input.LegalBasis is null ? null : DefinitionEdit.Literal(input.LegalBasis),
        },
        input.Basis);

    protected override Task<CatalogueDraftRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) => NewDraft.ReadAsync(key, context, cancellation);
}
