namespace Catalog.Domain.Departments;

/// <summary>Who answers for the sharing of information in a department, by name: the list that is published. Source: article 14 of the city's rules.</summary>
public sealed record DepartmentContacts(string LeaderInCharge, string ResponsiblePerson, string TechnicalPerson);
