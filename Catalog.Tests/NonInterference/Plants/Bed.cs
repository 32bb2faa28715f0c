namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Where a leak is planted in a pair of servers; nothing grows there until then.</summary>
internal sealed class Bed
{
    public Plant? Plant { get; set; }
}
