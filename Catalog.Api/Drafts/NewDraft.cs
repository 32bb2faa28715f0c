using System.Globalization;
using System.Text.Json;
using Catalog.Api.Mutations;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Drafts;

/// <summary>Writes the text of a draft: what is wrong with it is told with the draft, and keeps nobody from writing on.</summary>
internal static class NewDraft
{
    /// <summary>Adds a draft of the caller's.</summary>
    public static async Task<MutationOutcome> AddAsync(MutationScope scope, string definition, string basis, IReadOnlyList<CodeReplacement>? replacements)
    {
        var check = new InputCheck();
        var texts = Check(check, definition, basis, replacements);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        var inForce = await InForceAsync(scope);
        var draft = new CatalogueDraftRow
        {
            Department = scope.IsAdmin ? await ResponsibleAsync(scope, inForce, texts.Definition) : scope.Department.Value,
            IsByOffice = scope.IsAdmin,
            DraftedBy = scope.Caller.ClientId.Value,
            DraftedAt = scope.Now,
            ChangedBy = scope.Caller.ClientId.Value,
            Definition = texts.Definition,
            DefinitionSha256 = TextHash.Of(texts.Definition),
            Basis = texts.Basis,
            Replacements = texts.Replacements,
            BasedOn = inForce.Version.Number,
            Status = DraftProcedure.Value.Start,
        };
        scope.Context.CatalogueDrafts.Add(draft);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        return MutationOutcome.Of(draft.Id);
    }

    /// <summary>Writes a draft anew, on top of what is in force now.</summary>
    public static async Task<Errors.RequestError?> ChangeAsync(MutationScope scope, CatalogueDraftRow draft, string definition, string basis, IReadOnlyList<CodeReplacement>? replacements)
    {
        var check = new InputCheck();
        var texts = Check(check, definition, basis, replacements);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        (draft.Definition, draft.DefinitionSha256, draft.Basis, draft.Replacements) = (texts.Definition, TextHash.Of(texts.Definition), texts.Basis, texts.Replacements);
        draft.BasedOn = (await InForceAsync(scope)).Version.Number;
        draft.ChangedBy = scope.Caller.ClientId.Value;
        // What was reviewed was another text; the audit keeps what came of it.
        (draft.Review, draft.ReviewWords, draft.ReviewedBy, draft.ReviewedAt, draft.StatusReason) = (null, null, null, null, null);
        return null;
    }

    public static Task<CatalogueDraftRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var number = long.Parse(key, CultureInfo.InvariantCulture);
        return context.CatalogueDrafts.AsNoTracking().SingleAsync(row => row.Id == number, cancellation);
    }

    public static Task<PublishedCatalogue> InForceAsync(MutationScope scope) =>
        scope.Services.GetRequiredService<CatalogueArchive>().InForceAsync(scope.Context, scope.Cancellation);

    private static (string Definition, string Basis, string? Replacements) Check(
        InputCheck check, string definition, string basis, IReadOnlyList<CodeReplacement>? replacements)
    {
        var text = DefinitionText.Normalized(definition ?? string.Empty);
        if (string.IsNullOrWhiteSpace(text) || text.Length > CatalogueDraftRow.MaxDefinitionLength || !DefinitionText.IsWellFormed(text))
        {
            check.Fail("definition", $"must be text of 1 to {CatalogueDraftRow.MaxDefinitionLength} characters, without control characters and halves of characters");
        }

        var json = replacements is [_, ..] ? JsonSerializer.Serialize(replacements) : null;
        if (replacements?.Count > CatalogueDraftRow.MaxReplacements || json?.Length > CatalogueDraftRow.MaxReplacementsLength)
        {
            check.Fail("valueMigration", $"has at most {CatalogueDraftRow.MaxReplacements} codes, of which each is short");
        }

        return (text, check.Text("basis", basis, CatalogueDraftRow.MaxBasisLength), json);
    }

    /// <summary>The department that reviews what the office drafts: that which is responsible for it, where there is one.</summary>
    private static async Task<string> ResponsibleAsync(MutationScope scope, PublishedCatalogue inForce, string definition)
    {
        var file = new DefinitionFile("draft", definition);
        var type = DefinitionReader.SyntaxProblem(file) is null
            ? DefinitionPart.Of([file]).Select(part => part.Node).OfType<GraphQLObjectTypeDefinition>().FirstOrDefault()
            : null;
        var provider = type is null ? null : inForce.Version.FindResource(type.Name.StringValue)?.Provider ?? DraftRules.ProviderOf(type);
        var code = provider is null ? null : await scope.Context.Departments.Where(row => row.Name == provider).Select(row => row.Code).FirstOrDefaultAsync(scope.Cancellation);
        return code ?? scope.Department.Value;
    }
}
