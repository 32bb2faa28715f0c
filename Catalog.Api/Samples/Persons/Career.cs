namespace Catalog.Api.Samples.Persons;

/// <summary>What a person learnt and does for a living.</summary>
/// <param name="Stages">The stages of education that were begun, in their order.</param>
/// <param name="Status">The name of the employment status in its code list.</param>
internal sealed record Career(IReadOnlyList<EducationStage> Stages, string Status, DateOnly WorkSince, Employer? Employer)
{
    public bool IsEmployed => Employer is not null;

    public bool HasWorked => Status is not ("STUDENT" or "UNEMPLOYED") || Employer is not null;
}
