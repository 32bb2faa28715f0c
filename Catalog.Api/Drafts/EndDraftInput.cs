namespace Catalog.Api.Drafts;

/// <summary>The draft that is returned or withdrawn, and why.</summary>
internal sealed record EndDraftInput(int Draft, int Revision, string Reason) : IDraftInput;
