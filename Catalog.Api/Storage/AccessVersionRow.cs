namespace Catalog.Api.Storage;

/// <summary>
/// The version of the access book. INVARIANT: it is one row, and whoever changes the book changes it first, in the same
/// transaction; so versions are committed in their order, and who reads a version reads all the changes up to it.
/// </summary>
public sealed class AccessVersionRow : IUntoldRow
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long Number { get; init; }
}
