namespace Catalog.Api.Drafts;

/// <summary>The draft that becomes the next version, with what its publisher acknowledges.</summary>
internal sealed record PublishDraftInput(int Draft, int Revision, bool? AcknowledgeNarrowing = null, string? DuplicatesReason = null, string? AnswersLegalBasis = null) : IDraftInput;
