namespace Catalog.Api.Sharing;

/// <summary>Which legal basis is repealed by which text from when, and what that means in words.</summary>
internal sealed record RepealLegalBasisInput(string Code, int Revision, string EffectiveOn, string Reference, string Reason) : ILegalBasisChange
{
    string? ILegalBasisChange.NewText => null;
}
