using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using GraphQLParser.Exceptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Resources;

/// <summary>
/// Publishes definition files as the next version of the catalogue, where they are others than those that were published last; what
/// drafts have published since stays. What is faulty leaves the version in force as it is.
/// </summary>
internal sealed class CataloguePublication(CatalogDatabase database, RecordStore records, TimeProvider time, Actor actor)
{
    private const string Publisher = "definition files";
    private const string Basis = "咸政办发〔2019〕5号";

    private readonly DefinitionReader _reader = new(DefinitionFolder.Language);
    private readonly VersionWriter _writer = new(records);

    /// <exception cref="CatalogueUnreadableException">This program cannot read the version in force.</exception>
    public async Task<PublicationOutcome> PublishAsync(string folder, CancellationToken cancellation)
    {
        var files = ReadFiles(folder, out var unreadable);
        while (true)
        {
            await using var context = database.CreateContext(actor);
            var row = await context.CatalogueVersions.AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
            var inForce = row is null ? null : PublishedCatalogue.Read(row);
            if (unreadable is not null)
            {
                return new PublicationOutcome(inForce, [unreadable]);
            }

            var folderRow = row?.Draft is null ? row : await context.CatalogueVersions.AsNoTracking()
                .Where(version => version.Draft == null).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
            if (folderRow?.IsOf(PublishedCatalogue.TextsOf(files)) == true)
            {
                return new PublicationOutcome(inForce, []);
            }

            var next = Follow(folderRow, inForce, files, out var problems);
            var number = (row?.Number ?? 0) + 1;
            var read = _reader.Read(next, number);
            problems = problems is [_, ..] ? problems : read.Catalogue is null ? read.Problems : CatalogueChanges.Faults(inForce?.Version, read.Catalogue);
            if (problems.Count > 0)
            {
                return new PublicationOutcome(inForce, problems);
            }

            var texts = PublishedCatalogue.TextsOf(next);
            var published = CatalogueVersionRow.Create(
                number, texts, time.GetUtcNow(), Publisher, Basis, folder: ReferenceEquals(next, files) ? null : PublishedCatalogue.TextsOf(files));
            if (await TryPublishAsync(context, published, inForce?.Version, read.Catalogue!, cancellation))
            {
                return new PublicationOutcome(new PublishedCatalogue(read.Catalogue!, next), []);
            }
        }
    }

    /// <summary>The files, with what drafts have published since they were published last; the same list where none has.</summary>
    private static IReadOnlyList<DefinitionFile> Follow(
        CatalogueVersionRow? last, PublishedCatalogue? inForce, IReadOnlyList<DefinitionFile> files, out IReadOnlyList<DefinitionProblem> problems)
    {
        problems = [];
        if (last is null || inForce is null || (last.Number == inForce.Version.Number && last.Folder is null))
        {
            return files;
        }

        try
        {
            return DefinitionMerge.Follow(PublishedCatalogue.FilesOf(last.ReadFolder()), inForce.Files, files, out problems);
        }
        catch (GraphQLParserException)
        {
            // What was published can be parsed: reading the files says where these cannot.
            return files;
        }
    }

    private static IReadOnlyList<DefinitionFile> ReadFiles(string folder, out DefinitionProblem? unreadable)
    {
        unreadable = null;
        try
        {
            return DefinitionFolder.Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable = new DefinitionProblem(folder, 1, 1, "catalogue", DefinitionCodes.Unreadable, exception.Message);
            return [];
        }
    }

    /// <returns>Whether it was published; another node that was faster is no failure, and is looked at again.</returns>
    private async Task<bool> TryPublishAsync(
        CatalogContext context, CatalogueVersionRow row, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await _writer.WriteAsync(context, row, from, to, cancellation);
            await context.CommitAsync(transaction, cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            return false;
        }
    }
}
