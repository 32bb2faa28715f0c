using Catalog.Domain.Procedures;
using static Catalog.Domain.Applications.ApplicationItemAction;
using static Catalog.Domain.Applications.ApplicationItemStatus;

namespace Catalog.Domain.Applications;

/// <summary>
/// How one item of an application stands and moves: from the answer of its provider over negotiation and coordination to the
/// decision of the municipal government. Source: article 15 of the city's rules.
/// </summary>
public static class ApplicationItemProcedure
{
    public static Procedure<ApplicationItemStatus, ApplicationItemAction> Value { get; } = new(
        Draft,
        (Draft, SubmitForRegistration, PendingRegistration),
        (Draft, SubmitToProvider, PendingProvider),
        (Draft, SubmitClosed, Refused),
        (Draft, Withdraw, Withdrawn),
        (PendingRegistration, Register, Approved),
        (PendingRegistration, Refuse, Refused),
        (PendingRegistration, Withdraw, Withdrawn),
        (PendingProvider, Approve, Approved),
        (PendingProvider, Refuse, Refused),
        (PendingProvider, Withdraw, Withdrawn),
        (Refused, Negotiate, Negotiating),
        (Refused, Withdraw, Withdrawn),
        (Negotiating, Approve, Approved),
        (Negotiating, Coordinate, Coordinating),
        (Negotiating, Withdraw, Withdrawn),
        (Coordinating, Approve, Approved),
        (Coordinating, Petition, Petitioned),
        (Coordinating, Withdraw, Withdrawn),
        (Petitioned, DecideToShare, Decided),
        (Petitioned, DecideNotToShare, Rejected),
        (Petitioned, Withdraw, Withdrawn),
        (Decided, Provide, Provided),
        (Decided, Withdraw, Withdrawn));
}
