namespace Catalog.Api.Storage.Audit;

/// <summary>What figures are told apart by, within a node.</summary>
/// <param name="Day">Days since 0001-01-01.</param>
/// <param name="Department">Null for entries that name none.</param>
internal readonly record struct FiguresKey(int Day, string? Department, int Kind);
