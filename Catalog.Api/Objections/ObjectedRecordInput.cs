namespace Catalog.Api.Objections;

/// <summary>The record: of a person, of an organisation, or the one feature that has a value.</summary>
internal sealed record ObjectedRecordInput(string? IdNumber, string? UnifiedSocialCreditCode, FeatureValueInput? Feature);
