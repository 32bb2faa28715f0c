using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Somebody who answers for something in a department.</summary>
internal sealed record RegisteredContact(ContactRole Role, DepartmentContact Contact);
