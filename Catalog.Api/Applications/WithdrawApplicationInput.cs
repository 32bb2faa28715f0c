namespace Catalog.Api.Applications;

/// <summary>Which application, or which of its items, is withdrawn.</summary>
internal sealed record WithdrawApplicationInput(string Id, int Revision, IReadOnlyList<string>? Items, string? Reason);
