using System.Security.Cryptography;
using System.Text;
using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>
/// The names of record tables and their columns: an item's column has the item's name; the columns of the store's own
/// begin with an underscore, as no item's name does.
/// </summary>
public static class RecordNames
{
    // With what is put before and after it, it is no longer than any database allows (MySQL: 64 characters).
    private const int MaxSpaceLength = 56;
    private const int HashLength = 12;

    /// <summary>The number of the row, in the order in which rows arrived.</summary>
    public const string Id = "_id";

    /// <summary>The identity number or credit code of the subject that the row is about; null for geographic features.</summary>
    public const string Subject = "_subject";

    /// <summary>The administrative division of the row, by which it is in or out of a row scope.</summary>
    public const string Division = "_division";

    /// <summary>By what the record is found when it is supplied again; null until it is filled in, where it arrived before there were keys.</summary>
    public const string Key = "_key";

    /// <summary>The batch of a supply that it came by last; null where it came by none.</summary>
    public const string Batch = "_batch";

    /// <summary>The day from which its values hold, as its department says; null where it does not.</summary>
    public const string ValidFrom = "_validFrom";

    /// <summary>A geometry as the database reckons with it, in whole nano-degrees.</summary>
    public const string Shape = "_shape";

    /// <summary>The middle of the geometry's bounding box, its longitude in nano-degrees.</summary>
    public const string X = "_x";

    /// <summary>The middle of the geometry's bounding box, its latitude in nano-degrees.</summary>
    public const string Y = "_y";

    /// <summary>The bounding box of the geometry in nano-degrees, rounded outward, where the spatial index has it in columns.</summary>
    public const string West = "_west";

    /// <inheritdoc cref="West"/>
    public const string East = "_east";

    /// <inheritdoc cref="West"/>
    public const string South = "_south";

    /// <inheritdoc cref="West"/>
    public const string North = "_north";

    public static string Table(Resource resource) => $"record_{resource.TypeName}";

    /// <summary>The table beside the records, with a row for each whose geometry is not null, and a spatial index.</summary>
    public static string Space(Resource resource, InformationItem item)
    {
        var name = $"space_{resource.TypeName}_{item.Field}";
        return name.Length <= MaxSpaceLength ? name : $"{name[..(MaxSpaceLength - HashLength)]}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}";
    }
}
