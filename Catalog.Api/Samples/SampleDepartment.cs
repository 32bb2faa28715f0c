using Catalog.Domain.Departments;

namespace Catalog.Api.Samples;

/// <summary>A department with the three contacts that article 14 asks for: offices, not persons, until someone is named.</summary>
public sealed record SampleDepartment(Department Department, string LeaderInCharge, string ResponsiblePerson, string TechnicalPerson);
