using Catalog.Api.Resources;

namespace Catalog.Api.Drafts;

/// <summary>What stands against a draft, or what its publisher is to know.</summary>
/// <param name="Code">One of <see cref="DefinitionCodes"/> or <see cref="DraftCodes"/>.</param>
/// <param name="Line">In the draft's text, from 1; null where no place of it is meant.</param>
internal sealed record DraftProblem(string Code, string Coordinate, string Message, int? Line = null, int? Column = null);
