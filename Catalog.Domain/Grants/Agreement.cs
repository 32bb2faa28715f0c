using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Grants;

/// <summary>The confidentiality agreement between a providing and a consuming department. Source: article 18 of the city's rules.</summary>
public sealed record Agreement(
    AgreementId Id,
    DepartmentCode Provider,
    DepartmentCode Consumer,
    Period Period,
    AgreementStatus Status);
