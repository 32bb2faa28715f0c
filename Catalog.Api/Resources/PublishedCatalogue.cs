using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A version of the catalogue with the definition files that it was read from.</summary>
internal sealed record PublishedCatalogue(CatalogueVersion Version, IReadOnlyList<DefinitionFile> Files)
{
    private static readonly DefinitionReader Reader = new(DefinitionFolder.Language);

    /// <exception cref="CatalogueUnreadableException">It was published by a program that knows more than this one, or was changed since.</exception>
    public static PublishedCatalogue Read(CatalogueVersionRow row)
    {
        try
        {
            var files = FilesOf(row.ReadFiles());
            var read = Reader.Read(files, row.Number);
            return read.Catalogue is { } version
                ? new PublishedCatalogue(version, files)
                : throw new CatalogueUnreadableException(row.Number, read.Problems[0].ToString());
        }
        catch (InvalidDataException exception)
        {
            throw new CatalogueUnreadableException(row.Number, exception.Message);
        }
    }

    public static IReadOnlyList<DefinitionFile> FilesOf(IReadOnlyDictionary<string, string> files) =>
        [.. files.Select(file => new DefinitionFile(file.Key, file.Value))];

    public static IReadOnlyDictionary<string, string> TextsOf(IEnumerable<DefinitionFile> files) =>
        files.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
}
