using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Who answers for what in a department from which day on.</summary>
internal sealed record ChangeDepartmentContactInput(string Department, int Revision, ContactRole Role, string Name, string Telephone, string ChangedOn);
