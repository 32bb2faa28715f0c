using Catalog.Api.Governance;
using Catalog.Api.Resources;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>A draft of a change of the catalogue as the schema shows it.</summary>
internal sealed class CatalogueDraftType : MetadataType<CatalogueDraftRow>
{
    public const string TypeName = "CatalogueDraft";

    public CatalogueDraftType()
        : base(TypeName, "目录草案: a draft of a change of the catalogue, with what stands against it and what became of it.")
    {
        Show("number", Reference.Required("Int"), "Its number.", draft => draft.Id);
        Show("department", Reference.To("Department"), "The department whose resources it changes.", (draft, scope) => RegisteredDepartment.Of(scope, draft.Department));
        Show("definition", Reference.Required("String"), "Its text in the schema language.", draft => draft.Definition);
        Show("basis", Reference.Required("String"), "依据: on what the change rests.", draft => draft.Basis);
        Show("basedOn", Reference.Required("Int"), "The version of the catalogue in force when it was written.", draft => draft.BasedOn);
        Show("draftedBy", Reference.Required("String"), "The client id of the system that drafted it.", draft => draft.DraftedBy);
        Show("draftedAt", Reference.Required("DateTime"), "When it was drafted.", draft => Moments.Text(draft.DraftedAt));
        Show("changedBy", Reference.Required("String"), "The client id of the system that changed it last.", draft => draft.ChangedBy);
        Show("status", Reference.Required(nameof(DraftStatus)), "Where it stands.", draft => draft.Status);
        Show("statusReason", Reference.To("String"), "Why it was returned or withdrawn.", draft => draft.StatusReason);
        Show("review", Reference.To(nameof(ReviewResult)), "保密审查: what the confidentiality review came to.", draft => draft.Review);
        Show("reviewWords", Reference.To("String"), "What was reviewed and found.", draft => draft.ReviewWords);
        Show("reviewedBy", Reference.To("String"), "The client id of the system that reviewed it.", draft => draft.ReviewedBy);
        Show("reviewedAt", Reference.To("DateTime"), "When it was reviewed.", draft => Moments.Text(draft.ReviewedAt));
        Show("duplicatesReason", Reference.To("String"), "Why items that another department is responsible for were published.", draft => draft.DuplicatesReason);
        Show("version", Reference.To("Int"), "The version of the catalogue that it was published as.", draft => draft.Version);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", draft => draft.Revision);
        Read("problems", "DraftProblem", "What stands against it now; one that was published or withdrawn has none.", reading => reading.Problems);
        Read("warnings", "DraftProblem", "What its publisher is to know.", reading => reading.Warnings);
        Read("usedBy", ItemUseType.TypeName, "The uses of other departments that have the items that it narrows.", reading => reading.Users);
        Read("differences", "CatalogueDifference", "What it changes of the version in force.", reading => reading.Differences);
    }

    private void Read<T>(string name, string type, string description, Func<DraftReading, IReadOnlyList<T>> value) =>
        Field(name, Reference.List(type)).Description(description).ResolveAsync(async context =>
        {
            if (DraftProcedure.Value.IsFinal(context.Source.Status))
            {
                return Array.Empty<T>();
            }

            var scope = OperationScope.Of(context);
            var inForce = context.RequestServices!.GetRequiredService<CatalogueKeeper>().Served.Published;
            return value(await context.RequestServices!.GetRequiredService<DraftReader>().ReadAsync(context.Source, inForce, scope.Access.Book, context.CancellationToken));
        });
}
