using Catalog.Api.Schema;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Api.Storage.Mapping;

/// <summary>
/// Delivery modes by their wire names, with commas between them. INVARIANT: where one of them is unknown, what is read includes
/// no mode at all, and is not among the values that can be written.
/// </summary>
internal sealed class DeliveryModesConverter() : ValueConverter<DeliveryModes, string>(modes => Write(modes), names => Read(names))
{
    public const int MaxLength = 128;

    private const DeliveryModes Unknown = (DeliveryModes)int.MinValue;

    private static readonly DeliveryModes[] Modes =
        [.. Enum.GetValues<DeliveryModes>().Where(mode => mode != DeliveryModes.None)];

    /// <summary>Whether this program knows every one of the modes.</summary>
    public static bool Knows(DeliveryModes modes) => (modes & ~Modes.Aggregate((all, mode) => all | mode)) == DeliveryModes.None;

    private static string Write(DeliveryModes modes) => Knows(modes)
        ? string.Join(',', Modes.Where(mode => modes.HasFlag(mode)).Select(mode => WireName.Of(mode)))
        : throw new ArgumentOutOfRangeException(nameof(modes), modes, "There is no such delivery mode.");

    private static DeliveryModes Read(string names)
    {
        var modes = DeliveryModes.None;
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WireName.TryParse<DeliveryModes>(name, out var mode))
            {
                return Unknown;
            }

            modes |= mode;
        }

        return modes;
    }
}
