namespace Catalog.Domain.Resources;

/// <summary>A list of coded values (代码表) that a national standard, or the city, issues.</summary>
public sealed record CodeList(
    string Name,
    string Description,
    string Standard,
    IReadOnlyList<CodedValue> Values);
