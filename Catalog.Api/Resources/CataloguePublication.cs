using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Resources;

/// <summary>Publishes definition files as the next version of the catalogue; what is faulty leaves the version in force as it is.</summary>
internal sealed class CataloguePublication(CatalogDatabase database, RecordStore records, TimeProvider time, Actor actor)
{
    private const string Publisher = "definition files";
    private const string Basis = "咸政办发〔2019〕5号";

    private readonly DefinitionReader _reader = new(DefinitionFolder.Language);

    public async Task<PublicationOutcome> PublishAsync(string folder, CancellationToken cancellation)
    {
        var files = ReadFiles(folder, out var unreadable);
        while (true)
        {
            await using var context = database.CreateContext(actor);
            var row = await context.CatalogueVersions.OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
            var inForce = row is null ? null : ReadStored(row);
            if (unreadable is not null)
            {
                return new PublicationOutcome(inForce, [unreadable]);
            }

            var next = CatalogueVersionRow.Create(
                (row?.Number ?? 0) + 1, files.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal), time.GetUtcNow(), Publisher, Basis);
            if (row?.Sha256 == next.Sha256)
            {
                return new PublicationOutcome(inForce, []);
            }

            var read = _reader.Read(files, next.Number);
            IReadOnlyList<DefinitionProblem> problems = read.Catalogue is null ? read.Problems : CatalogueChanges.Faults(inForce, read.Catalogue);
            if (problems.Count > 0)
            {
                return new PublicationOutcome(inForce, problems);
            }

            if (await TryPublishAsync(context, next, inForce, read.Catalogue!, cancellation))
            {
                return new PublicationOutcome(read.Catalogue, []);
            }
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

    private CatalogueVersion ReadStored(CatalogueVersionRow row)
    {
        var files = row.ReadFiles().Select(file => new DefinitionFile(file.Key, file.Value)).ToList();
        return _reader.Read(files, row.Number).Catalogue
            ?? throw new InvalidDataException($"Version {row.Number} of the catalogue, which was published, cannot be read any more.");
    }

    /// <returns>Whether it was published; another node that was faster is no failure, and is looked at again.</returns>
    private async Task<bool> TryPublishAsync(
        CatalogContext context, CatalogueVersionRow row, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            context.CatalogueVersions.Add(row);
            await context.SaveChangesAsync(cancellation);
            await records.MigrateAsync(context, from, to, cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            return false;
        }
    }
}
