namespace Catalog.Api.Storage;

/// <summary>A row of a register that was added or changed.</summary>
/// <param name="Register">The register, such as Grant.</param>
/// <param name="Key">The row's key as text; the parts of one that has several with a slash between them.</param>
/// <param name="Before">The values before, of those that changed; null for a row that is new.</param>
/// <param name="After">The values after, of those that changed.</param>
/// <param name="AccessVersion">The version of the access book that has the change; null where no decision depends on it.</param>
public sealed record RowChange(
    string Register, string Key, IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?> After, long? AccessVersion);
