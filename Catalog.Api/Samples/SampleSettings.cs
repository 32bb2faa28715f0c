namespace Catalog.Api.Samples;

/// <summary>How many subjects sample data have, and the seed from which they grow: equal settings give equal rows.</summary>
public sealed record SampleSettings(int Persons = 1_000, int Entities = 300, int Features = 500, ulong Seed = 1)
{
    /// <summary>The most subjects of a kind; identity numbers are unique up to here.</summary>
    public const int MaxSubjects = 10_000_000;

    public long Subjects => (long)Persons + Entities + Features;
}
