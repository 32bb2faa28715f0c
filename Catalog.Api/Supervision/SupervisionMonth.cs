using Catalog.Api.Auditing.Index;
using Catalog.Api.Calendar;
using Catalog.Domain.Auditing;
using Catalog.Domain.Calendar;

namespace Catalog.Api.Supervision;

/// <summary>A department's figures of a month. Source: 咸政办发〔2019〕5号, 实施细则, article 23.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Late">The terms that ended in the month and were not kept.</param>
/// <param name="Used">What its systems asked on the days of the month.</param>
internal sealed record SupervisionMonth(DateOnly Month, string Department, IReadOnlyList<ShownClock> Late, IReadOnlyList<DayFigures> Used)
{
    /// <summary>The entries of operations that read records.</summary>
    private static readonly EntryKind[] Answered = [EntryKind.OperationAnswered, EntryKind.OperationPartlyDenied];

    /// <summary>Violation 1: the catalogue was not compiled or updated in time.</summary>
    public SupervisionFigure Catalogue => Of(DeadlineKind.CatalogueUpdate);

    /// <summary>Violation 2: what was asked for, or decided, was not provided in time.</summary>
    public SupervisionFigure Provision => Of(DeadlineKind.ApplicationAnswer, DeadlineKind.DecisionProvision);

    /// <summary>Violation 3: what was found inconsistent was not checked or corrected in time.</summary>
    public SupervisionFigure Correction => Of(DeadlineKind.ObjectionCheck, DeadlineKind.TechnicalCorrection, DeadlineKind.DepartmentCorrection);

    /// <summary>Violation 5: others; a change of contacts was told late.</summary>
    public SupervisionFigure Contacts => Of(DeadlineKind.ContactChange);

    /// <summary>Violation 4 as far as a machine sees it: what its systems asked for beyond what they were approved for, and did not get.</summary>
    public long DeniedItems => Used.Sum(day => day.DeniedItems);

    public long Rejected => Used.Where(day => day.Kind == EntryKind.OperationRejected).Sum(day => day.Entries);

    public long Operations => Used.Where(day => Answered.Contains(day.Kind)).Sum(day => day.Entries);

    public long Records => Used.Where(day => Answered.Contains(day.Kind)).Sum(day => day.Rows);

    private SupervisionFigure Of(params DeadlineKind[] kinds) => new([.. Late.Where(clock => kinds.Contains(clock.Row.Kind))]);
}
