namespace Catalog.Api.Drafts;

/// <summary>The item, and from when on it is not shared any more.</summary>
internal sealed record DraftItemWithdrawalInput(string Item, string From, string Basis);
