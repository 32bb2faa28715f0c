using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>What the confidentiality review of a draft came to, in words.</summary>
internal sealed record ReviewDraftInput(int Draft, int Revision, ReviewResult Result, string Words) : IDraftInput;
