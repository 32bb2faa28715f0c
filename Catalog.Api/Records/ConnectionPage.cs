namespace Catalog.Api.Records;

/// <summary>A page of rows; no rows where none is visible or asked for.</summary>
/// <param name="IsReversed">Whether the rows were read from the end.</param>
/// <param name="Context">The values for which the cursors of its rows hold.</param>
/// <param name="Order">Where the rows of the page stand among the rows, where that is not the order in which they were read.</param>
internal sealed record ConnectionPage(RecordRows? Rows, bool IsReversed, bool HasNext, bool HasPrevious, byte[] Context, IReadOnlyList<int>? Order = null) : IDisposable
{
    public int Count => Rows?.Count ?? 0;

    /// <summary>Where the row with that place in the page stands among the rows.</summary>
    public int Row(int place) => Order is not null ? Order[place] : IsReversed ? Count - 1 - place : place;

    public void Dispose() => Rows?.Dispose();
}
