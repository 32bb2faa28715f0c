using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Storage;

/// <summary>A term of the rules that runs for a department.</summary>
public sealed class ClockRow : IRevisedRow
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>The code of the department that has to act.</summary>
    public required string Department { get; init; }

    public required MatterKind Matter { get; init; }

    /// <summary>The number or code of the matter.</summary>
    public required string MatterKey { get; init; }

    /// <summary>The day of the event that starts it, by the time of China.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>In working days, as the rule said when it began.</summary>
    public required int Days { get; init; }

    public required ClockStatus Status { get; set; }

    /// <summary>The day on which it was met or cancelled.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Revision { get; private set; }
}
