namespace Catalog.Api.Records;

/// <summary>What the statements of a page depend on besides values.</summary>
/// <param name="StartNulls">Which keys of the row at which it begins are null, a bit each; null where it begins with the first row.</param>
/// <param name="EndNulls">The same for the row at which it ends at the latest.</param>
internal readonly record struct PageShape(bool IsBackward, uint? StartNulls, uint? EndNulls);
