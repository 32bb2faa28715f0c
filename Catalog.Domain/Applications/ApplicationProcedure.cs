using Catalog.Domain.Procedures;

namespace Catalog.Domain.Applications;

/// <summary>How an application stands and moves. Source: article 15 of the city's rules.</summary>
public static class ApplicationProcedure
{
    public static Procedure<ApplicationStatus, ApplicationAction> Value { get; } = new(
        ApplicationStatus.Draft,
        (ApplicationStatus.Draft, ApplicationAction.Change, ApplicationStatus.Draft),
        (ApplicationStatus.Draft, ApplicationAction.Submit, ApplicationStatus.Submitted),
        (ApplicationStatus.Draft, ApplicationAction.Withdraw, ApplicationStatus.Withdrawn),
        (ApplicationStatus.Submitted, ApplicationAction.Close, ApplicationStatus.Closed),
        (ApplicationStatus.Submitted, ApplicationAction.Withdraw, ApplicationStatus.Withdrawn));
}
