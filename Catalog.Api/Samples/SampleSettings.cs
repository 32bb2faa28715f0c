using Catalog.Api.Samples.Features;

namespace Catalog.Api.Samples;

/// <summary>How many subjects sample data have, and the seed from which they grow: equal settings give equal rows.</summary>
/// <param name="Parcels">So many land parcels, beside those that are among the features.</param>
public sealed record SampleSettings(int Persons = 1_000, int Entities = 300, int Features = 500, ulong Seed = 1, int Parcels = 0)
{
    /// <summary>The most subjects of a kind; identity numbers are unique up to here.</summary>
    public const int MaxSubjects = 10_000_000;

    /// <summary>The most land parcels: the city has land for no more.</summary>
    public const int MaxParcels = 1_000_000;

    public long Subjects => (long)Persons + Entities + Features + Parcels;

    /// <summary>How many of so many features are land parcels.</summary>
    public static long ParcelsOf(int features) => (features + FeatureRegisterSample.Registers - 1L) / FeatureRegisterSample.Registers;
}
