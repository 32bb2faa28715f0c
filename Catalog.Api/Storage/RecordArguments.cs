namespace Catalog.Api.Storage;

/// <summary>The values that a statement runs with.</summary>
public readonly record struct RecordArguments(string? Subject = null, string? Subjects = null, long After = 0, int Limit = 0);
