using System.Globalization;
using System.Text;

namespace Catalog.Api.Auditing.Format;

/// <summary>Reads the time of an entry without the rest of it: it stands behind the kind, and is always as long.</summary>
internal static class EntryTimes
{
    public const int Length = 27;

    private static ReadOnlySpan<byte> Lead => ",\"time\":\""u8;

    /// <summary>The time as text, which is in order as times are; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> entry)
    {
        var kind = entry.IndexOf((byte)',');
        return kind > 0 && entry[kind..].StartsWith(Lead) && entry.Length >= kind + Lead.Length + Length ? entry.Slice(kind + Lead.Length, Length) : default;
    }

    public static DateTimeOffset? Read(ReadOnlySpan<byte> time) => DateTimeOffset.TryParseExact(
        Encoding.UTF8.GetString(time), MomentJsonConverter.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
        ? moment
        : null;

    public static byte[] Text(DateTimeOffset time) => Encoding.ASCII.GetBytes(time.UtcDateTime.ToString(MomentJsonConverter.Pattern, CultureInfo.InvariantCulture));
}
