namespace Catalog.Api.Storage;

/// <summary>A row that changes: of two who change one revision of it, the second is refused.</summary>
public interface IRevisedRow
{
    /// <summary>Counted up by every save that changes the row.</summary>
    int Revision { get; }
}
