namespace Catalog.Api.Records;

/// <summary>A page of rows; no rows where none is visible or asked for.</summary>
internal sealed record ConnectionPage(RecordRows? Rows, bool HasNext, bool HasPrevious) : IDisposable
{
    public int Count => Rows?.Count ?? 0;

    public void Dispose() => Rows?.Dispose();
}
