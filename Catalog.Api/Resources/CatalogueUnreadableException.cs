using System.Globalization;

namespace Catalog.Api.Resources;

/// <summary>A version of the catalogue that was published cannot be read by this program.</summary>
public sealed class CatalogueUnreadableException(int number, string why)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Version {number} of the catalogue was published, and this program cannot read it: {why}"))
{
    public const string Code = "CATALOGUE_UNREADABLE";

    public int Number => number;
}
