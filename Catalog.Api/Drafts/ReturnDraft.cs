using Catalog.Api.Authentication;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Gives a draft back to who drafted it.</summary>
internal sealed class ReturnDraft() : EndDraft("returnDraft", Scopes.Admin, DraftAction.Return, "退回草案: gives a draft back to be changed.");
