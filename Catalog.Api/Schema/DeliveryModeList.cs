using Catalog.Domain.Uses;

namespace Catalog.Api.Schema;

/// <summary>A set of delivery modes as the list that the schema shows.</summary>
internal static class DeliveryModeList
{
    public static IEnumerable<DeliveryModes> Of(DeliveryModes modes) =>
        Enum.GetValues<DeliveryModes>().Where(mode => mode != DeliveryModes.None && modes.HasFlag(mode));
}
