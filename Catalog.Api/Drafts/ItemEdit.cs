using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Resources;
using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Drafts;

/// <summary>Drafts a resource as it is in force, with other arguments of one item.</summary>
internal static class ItemEdit
{
    /// <param name="values">The literals of arguments of @item; null for one that is left out.</param>
    public static async Task<MutationOutcome> DraftAsync(MutationScope scope, string code, IReadOnlyDictionary<string, string?> values, string basis)
    {
        var inForce = await NewDraft.InForceAsync(scope);
        if (!ItemCode.TryParse(code, out var parsed) || inForce.Version.FindItem(parsed) is not { } found)
        {
            return GovernanceErrors.NotFound("information item", code);
        }

        var part = DefinitionPart.Of(inForce.Files).Single(part => part.Key == found.Resource.TypeName);
        var field = ((GraphQLObjectTypeDefinition)part.Node).Fields!.Items.Single(field => field.Name.StringValue == found.Item.Field);
        var directive = DefinitionLanguage.Applied(field, "item").Single();
        return await NewDraft.AddAsync(scope, DefinitionEdit.Set(part, directive, values), basis, null);
    }
}
