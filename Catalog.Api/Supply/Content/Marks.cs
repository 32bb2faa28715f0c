using System.Globalization;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Reads what rows say besides the values of items.</summary>
internal static class Marks
{
    public static void ReadValidFrom(string text, SuppliedRow row)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            row.ValidFrom = day;
        }
        else
        {
            row.Reject(SupplyLayout.ValidFrom, new ItemFault(RejectionCode.DateInvalid, SuppliedText.ClassOf(text)));
        }
    }

    public static void ReadDeleted(string text, SuppliedRow row)
    {
        if (text is "" or "true" or "false" or "1" or "0" or "是" or "否")
        {
            row.IsDeletion = text is "true" or "1" or "是";
        }
        else
        {
            row.Reject(SupplyLayout.Deleted, new ItemFault(RejectionCode.MarkInvalid, SuppliedText.ClassOf(text)));
        }
    }

    public static ItemFault Unknown(SupplyLayout layout, string name) => new(
        RejectionCode.ItemUnknown,
        $"name of {SuppliedText.Characters(name)} characters{(layout.Nearest(name) is { } nearest ? $"; perhaps {nearest}" : string.Empty)}");
}
