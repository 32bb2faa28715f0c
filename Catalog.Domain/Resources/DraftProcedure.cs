using Catalog.Domain.Procedures;

namespace Catalog.Domain.Resources;

/// <summary>How a draft stands and moves: nothing is published that was not reviewed. Source: 咸政办发〔2019〕5号, articles 9 and 24.</summary>
public static class DraftProcedure
{
    public static Procedure<DraftStatus, DraftAction> Value { get; } = new(
        DraftStatus.Draft,
        (DraftStatus.Draft, DraftAction.Change, DraftStatus.Draft),
        (DraftStatus.Draft, DraftAction.Submit, DraftStatus.Submitted),
        (DraftStatus.Draft, DraftAction.Withdraw, DraftStatus.Withdrawn),
        (DraftStatus.Submitted, DraftAction.Pass, DraftStatus.Reviewed),
        (DraftStatus.Submitted, DraftAction.Fail, DraftStatus.Returned),
        (DraftStatus.Submitted, DraftAction.Return, DraftStatus.Returned),
        (DraftStatus.Submitted, DraftAction.Withdraw, DraftStatus.Withdrawn),
        (DraftStatus.Reviewed, DraftAction.Return, DraftStatus.Returned),
        (DraftStatus.Reviewed, DraftAction.Withdraw, DraftStatus.Withdrawn),
        (DraftStatus.Reviewed, DraftAction.Publish, DraftStatus.Published),
        (DraftStatus.Returned, DraftAction.Change, DraftStatus.Draft),
        (DraftStatus.Returned, DraftAction.Withdraw, DraftStatus.Withdrawn));
}
