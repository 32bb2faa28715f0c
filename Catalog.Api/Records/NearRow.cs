namespace Catalog.Api.Records;

/// <summary>A row near a place.</summary>
/// <param name="Distance">In metres.</param>
internal readonly record struct NearRow(double Distance, long Id) : IComparable<NearRow>
{
    /// <summary>The nearest first; of equally near ones the one that arrived first.</summary>
    public int CompareTo(NearRow other) => (Distance, Id).CompareTo((other.Distance, other.Id));

    public static NearRow Of(CursorPlace place) => new((double)place.Keys[0]!, place.Id);

    public byte[] ToPlace() => CursorPlace.Write(Distance, Id);
}
