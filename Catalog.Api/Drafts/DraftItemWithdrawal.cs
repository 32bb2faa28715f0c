using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;

namespace Catalog.Api.Drafts;

/// <summary>Drafts that one item is not shared any more from a day on.</summary>
internal sealed class DraftItemWithdrawal() : Mutation<DraftItemWithdrawalInput, CatalogueDraftRow>(
    "draftItemWithdrawal", Scopes.Steward | Scopes.Admin, CatalogueDraftType.TypeName, "撤回信息项: drafts that one item is not shared any more from a day on; its values and history stay.")
{
    protected override void Ask(InputFields<DraftItemWithdrawalInput> fields)
    {
        fields.Require(input => input.Item, "String", "The code of the item.");
        fields.Require(input => input.From, "Date", "The first day on which it is not shared any more, by the time of China.");
        fields.Require(input => input.Basis, "String", "The law or duty on which the change rests.");
    }

    protected override Task<MutationOutcome> ChangeAsync(DraftItemWithdrawalInput input, MutationScope scope) => ItemEdit.DraftAsync(
        scope, input.Item, new Dictionary<string, string?> { ["withdrawn"] = DefinitionEdit.Literal(input.From) }, input.Basis);

    protected override Task<CatalogueDraftRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) => NewDraft.ReadAsync(key, context, cancellation);
}
