namespace Catalog.Api.Auditing.Index;

/// <summary>What a step of filling did.</summary>
/// <param name="Bytes">Of the segments, as they are unpacked.</param>
/// <param name="HasMore">Whether there is probably more to do at once.</param>
internal readonly record struct FillStep(int Entries, long Bytes, bool HasMore)
{
    public static FillStep operator +(FillStep one, FillStep other) =>
        new(one.Entries + other.Entries, one.Bytes + other.Bytes, one.HasMore || other.HasMore);
}
