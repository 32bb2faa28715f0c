using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Api.Storage;

/// <summary>A published version of the catalogue: its definition files, with who published them, when and on what basis.</summary>
public sealed class CatalogueVersionRow : IAccessRow
{
    public const int MaxPublishedByLength = 128;

    public const int MaxBasisLength = 1000;

    // Chinese text stays readable in the database; nothing of it reaches a page of HTML.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    /// <summary>A JSON object of file names and their texts, in the order of the names.</summary>
    public required string Files { get; init; }

    /// <summary>Of <see cref="Files"/> as UTF-8, 64 small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The system or office that published it.</summary>
    public required string PublishedBy { get; init; }

    public required string Basis { get; init; }

    /// <summary>The number of the draft that it was published from; null for one that definition files were published as.</summary>
    public long? Draft { get; init; }

    /// <summary>The definition files that were found at start, where what drafts had published since was kept beside them; else null.</summary>
    public string? Folder { get; init; }

    /// <summary>Of <see cref="Folder"/> as UTF-8, 64 small hexadecimal digits.</summary>
    public string? FolderSha256 { get; init; }

    public static CatalogueVersionRow Create(
        int number,
        IReadOnlyDictionary<string, string> files,
        DateTimeOffset publishedAt,
        string publishedBy,
        string basis,
        long? draft = null,
        IReadOnlyDictionary<string, string>? folder = null)
    {
        var json = Text(files);
        var found = folder is null ? null : Text(folder);
        return new CatalogueVersionRow
        {
            Number = number,
            Files = json,
            Sha256 = TextHash.Of(json),
            PublishedAt = publishedAt,
            PublishedBy = publishedBy,
            Basis = basis,
            Draft = draft,
            Folder = found,
            FolderSha256 = found is null ? null : TextHash.Of(found),
        };
    }

    /// <summary>Whether these are the definition files that it was published from. INVARIANT: it was published from such.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> folder) => TextHash.Of(Text(folder)) == (FolderSha256 ?? Sha256);

    /// <summary>The definition files that were found when it was published from such.</summary>
    /// <exception cref="InvalidDataException">The files are not those whose hash was stored.</exception>
    public IReadOnlyDictionary<string, string> ReadFolder() => Folder is null ? ReadFiles() : Read(Folder, FolderSha256!);

    /// <summary>The text of each file by its name.</summary>
    /// <exception cref="InvalidDataException">The files are not those whose hash was stored.</exception>
    public IReadOnlyDictionary<string, string> ReadFiles() => Read(Files, Sha256);

    private SortedDictionary<string, string> Read(string files, string hash) => TextHash.Of(files) == hash
        ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(files, Json)!
        : throw new InvalidDataException($"The definition files of catalogue version {Number} do not have the hash that was stored with them.");

    private static string Text(IReadOnlyDictionary<string, string> files) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal), Json);
}
