using System.Text.Json;
using Catalog.Api.Caching;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Reads a draft on top of the version in force: what stands against it, what its publisher is to know, what it would be.</summary>
internal sealed class DraftReader(CatalogueArchive archive)
{
    private const int MaxKept = 64;

    private readonly DefinitionReader _reader = new(DefinitionFolder.Language);
    private readonly BoundedCache<(long, string, string?, int, int, long), DraftReading> _kept = new(MaxKept);

    public async Task<DraftReading> ReadAsync(CatalogueDraftRow draft, PublishedCatalogue inForce, AccessBook book, CancellationToken cancellation)
    {
        var key = (draft.Id, draft.DefinitionSha256, draft.Replacements, draft.BasedOn, inForce.Version.Number, book.Version);
        if (_kept.TryGet(key, out var kept))
        {
            return kept;
        }

        var based = await archive.FindAsync(draft.BasedOn, cancellation);
        var reading = Read(draft, based ?? inForce, inForce, book);
        _kept.Add(key, reading);
        return reading;
    }

    /// <summary>The name of the file that a draft is published as.</summary>
    public static string FileName(CatalogueDraftRow draft) => $"published-{draft.Id:D6}.graphql";

    public static IReadOnlyList<CodeReplacement> ReplacementsOf(CatalogueDraftRow draft) =>
        draft.Replacements is null ? [] : JsonSerializer.Deserialize<List<CodeReplacement>>(draft.Replacements)!;

    private DraftReading Read(CatalogueDraftRow draft, PublishedCatalogue based, PublishedCatalogue inForce, AccessBook book)
    {
        var file = new DefinitionFile(FileName(draft), draft.Definition);
        if (DefinitionReader.SyntaxProblem(file) is { } syntax)
        {
            return DraftReading.Refused([Of(syntax, file)]);
        }

        var parts = DefinitionPart.Of([file]);
        var provider = book.Departments.FirstOrDefault(department => department.Code.Value == draft.Department)?.Name;
        var problems = DraftRules.Problems(draft, parts, based, inForce, provider, book.Departments);
        var files = DefinitionMerge.Put(inForce.Files, file);
        var read = _reader.Read(files, inForce.Version.Number + 1);
        problems.AddRange(read.Problems.Select(problem => Of(problem, file)));
        if (read.Catalogue is { } next)
        {
            problems.AddRange(CatalogueChanges.Faults(inForce.Version, next, ReplacementsOf(draft)).Select(problem => Of(problem, file)));
            problems.AddRange(DraftRules.ReplacementProblems(ReplacementsOf(draft), inForce.Version, next));
        }

        if (read.Catalogue is null || problems.Count > 0)
        {
            return DraftReading.Refused(problems);
        }

        var narrowed = DraftWarnings.Narrowed(inForce.Version, read.Catalogue);
        return new DraftReading(
            [],
            DraftWarnings.Of(inForce.Version, read.Catalogue, narrowed),
            ItemUse.Of(book, narrowed),
            CatalogueDifferences.Between(inForce.Version, read.Catalogue),
            new PublishedCatalogue(read.Catalogue, files));
    }

    // A place in another file is not one in the draft's text.
    private static DraftProblem Of(DefinitionProblem problem, DefinitionFile file) => problem.File == file.Name
        ? new DraftProblem(problem.Code, problem.Coordinate, problem.Message, problem.Line, problem.Column)
        : new DraftProblem(problem.Code, problem.Coordinate, problem.Message);
}
