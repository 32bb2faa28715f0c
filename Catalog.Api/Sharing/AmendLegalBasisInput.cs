namespace Catalog.Api.Sharing;

/// <summary>Which legal basis is amended by which text from when, and what it says then.</summary>
internal sealed record AmendLegalBasisInput(string Code, int Revision, string EffectiveOn, string Reference, string Reason, string? NewText = null) : ILegalBasisChange;
