namespace Catalog.Api.Drafts;

/// <summary>The stable codes of what can be wrong with a draft beside its definitions, and of its warnings; docs/errors.md describes each.</summary>
public static class DraftCodes
{
    public const string Scope = "DRAFT_SCOPE";
    public const string Unchanged = "DRAFT_UNCHANGED";
    public const string Stale = "DRAFT_STALE";
    public const string ProviderUnknown = "DRAFT_PROVIDER_UNKNOWN";
    public const string OtherProvider = "DRAFT_OTHER_PROVIDER";
    public const string ReplacementInvalid = "DRAFT_REPLACEMENT_INVALID";
    public const string Narrows = "DRAFT_NARROWS";
    public const string DuplicatesItem = "DRAFT_DUPLICATES_ITEM";
    public const string BreaksDocuments = "DRAFT_BREAKS_DOCUMENTS";
}
