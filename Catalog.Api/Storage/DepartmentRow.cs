using Catalog.Domain.Departments;

namespace Catalog.Api.Storage;

/// <summary>A department that was onboarded, with the three contacts of article 14 of the city's rules.</summary>
public sealed class DepartmentRow : IAccessRow, IRevisedRow
{
    public const int MaxNameLength = 128;

    public const int MaxReasonLength = 1000;

    public required string Code { get; init; }

    /// <summary>Unique: the catalogue names providers by it.</summary>
    public required string Name { get; set; }

    public required DepartmentStatus Status { get; set; }

    /// <summary>分管领导</summary>
    public required DepartmentContact LeaderInCharge { get; set; }

    /// <summary>信息共享责任人</summary>
    public required DepartmentContact ResponsiblePerson { get; set; }

    /// <summary>技术实施责任人</summary>
    public required DepartmentContact TechnicalPerson { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    public int Revision { get; private set; }
}
