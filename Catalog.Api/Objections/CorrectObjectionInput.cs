namespace Catalog.Api.Objections;

/// <summary>What was corrected.</summary>
/// <param name="Value">The right value, which is written into the records; null where the department corrects them by its own supply.</param>
internal sealed record CorrectObjectionInput(long Objection, int Revision, string? Value, string Statement) : IObjectionInput;
