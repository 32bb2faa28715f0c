namespace Catalog.Api.Samples.Persons;

/// <summary>A stage of education from its beginning to its end, which may lie ahead.</summary>
/// <param name="Level">The name of the level in its code list.</param>
/// <param name="Degree">The name of the degree that it leads to.</param>
internal sealed record EducationStage(EducationKind Kind, string Level, string? Degree, DateOnly Begin, DateOnly End)
{
    public bool IsHigher => Kind >= EducationKind.JuniorCollege;
}
