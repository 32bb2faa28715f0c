using Catalog.Api.Authentication;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Gives a draft up; it stays readable.</summary>
internal sealed class WithdrawDraft() : EndDraft("withdrawDraft", Scopes.Steward | Scopes.Admin, DraftAction.Withdraw, "撤回草案: gives a draft up; it stays readable.");
