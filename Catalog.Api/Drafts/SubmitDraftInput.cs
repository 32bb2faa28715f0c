namespace Catalog.Api.Drafts;

/// <summary>The draft that is ready for its review.</summary>
internal sealed record SubmitDraftInput(int Draft, int Revision) : IDraftInput;
