namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Where a leak is planted in a pair of servers; nothing grows there until then.</summary>
internal sealed class Bed
{
    public Plant? Plant { get; set; }

    /// <summary>Whether a statement was changed by what is planted: a plant that changes none no longer fits the SQL that is written.</summary>
    public bool HasChanged { get; set; }
}
