using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Discrepancies;

/// <summary>A value of a record as text.</summary>
internal static class ItemText
{
    /// <returns>Text, a number, true or false, or the name of a coded value; null where there is no value.</returns>
    public static string? Of(ItemType type, RecordReader reader, int column)
    {
        if (reader.IsNull(column))
        {
            return null;
        }

        if (type.Scalar == ItemScalar.Boolean)
        {
            return reader.Int64(column) != 0 ? "true" : "false";
        }

        var text = Encoding.UTF8.GetString(reader.Utf8(column));
        return type.CodeList?.Values.FirstOrDefault(value => value.Code == text)?.Name ?? text;
    }
}
