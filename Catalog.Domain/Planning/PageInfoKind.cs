namespace Catalog.Domain.Planning;

/// <summary>What a page tells of itself.</summary>
public enum PageInfoKind
{
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
    TypeName,
}
