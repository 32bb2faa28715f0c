using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;

namespace Catalog.Api.Drafts;

/// <summary>Drafts a resource or a code list, new or in its next form.</summary>
internal sealed class DraftCatalogueChange() : Mutation<DraftCatalogueChangeInput, CatalogueDraftRow>(
    "draftCatalogueChange", Scopes.Steward | Scopes.Admin, CatalogueDraftType.TypeName, "编制目录: drafts a resource or a code list in the schema language, new or in its next form.")
{
    protected override void Ask(InputFields<DraftCatalogueChangeInput> fields)
    {
        fields.Require(input => input.Definition, "String", "The whole definition in the schema language, with the code lists and legal bases that it needs and that are new.");
        fields.Require(input => input.Basis, "String", "The law or duty on which the change rests.");
        fields.AllowList(input => input.ValueMigration, CodeReplacementType.TypeName, "What records get instead of codes that a code list loses.");
    }

    protected override Task<MutationOutcome> ChangeAsync(DraftCatalogueChangeInput input, MutationScope scope) =>
        NewDraft.AddAsync(scope, input.Definition, input.Basis, input.ValueMigration);

    protected override Task<CatalogueDraftRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) => NewDraft.ReadAsync(key, context, cancellation);
}
