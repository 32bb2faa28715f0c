using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Api.Storage.Mapping;

/// <summary>
/// A moment as microseconds since 1970-01-01T00:00:00Z, rounded down. A whole number is the same on every database: it orders
/// right, loses nothing that datetime(6) would keep, and has no kind or time zone to get wrong.
/// </summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(moment => Write(moment), microseconds => Read(microseconds))
{
    private static long Write(DateTimeOffset moment) =>
        (long)Math.Floor((decimal)(moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    private static DateTimeOffset Read(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
