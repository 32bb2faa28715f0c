namespace Catalog.Api.Samples.Persons;

/// <summary>The kinds of stages of education, in their order.</summary>
internal enum EducationKind
{
    Primary,
    JuniorHigh,
    SeniorHigh,
    Vocational,
    JuniorCollege,
    Undergraduate,
    Masters,
    Doctoral,
}
