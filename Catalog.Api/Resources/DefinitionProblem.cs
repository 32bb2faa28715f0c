namespace Catalog.Api.Resources;

/// <summary>What is wrong with a definition, and where. Lines and columns count from 1.</summary>
/// <param name="Coordinate">The resource, item or code list that it concerns, such as HouseholdRegistration.name.</param>
/// <param name="Code">One of <see cref="DefinitionCodes"/>.</param>
public sealed record DefinitionProblem(string File, int Line, int Column, string Coordinate, string Code, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Code} {Coordinate}: {Message}";
}
