using Catalog.Domain.Procedures;

namespace Catalog.Domain.Objections;

/// <summary>How an objection stands and moves. Source: article 19 of the city's rules.</summary>
public static class ObjectionProcedure
{
    public static Procedure<ObjectionStatus, ObjectionAction> Value { get; } = new(
        ObjectionStatus.Raised,
        (ObjectionStatus.Raised, ObjectionAction.FindTechnical, ObjectionStatus.Technical),
        (ObjectionStatus.Raised, ObjectionAction.Refer, ObjectionStatus.Referred),
        (ObjectionStatus.Raised, ObjectionAction.Dismiss, ObjectionStatus.Confirmed),
        (ObjectionStatus.Raised, ObjectionAction.Withdraw, ObjectionStatus.Withdrawn),
        (ObjectionStatus.Technical, ObjectionAction.Correct, ObjectionStatus.Corrected),
        (ObjectionStatus.Technical, ObjectionAction.Refer, ObjectionStatus.Referred),
        (ObjectionStatus.Technical, ObjectionAction.Withdraw, ObjectionStatus.Withdrawn),
        (ObjectionStatus.Referred, ObjectionAction.Correct, ObjectionStatus.Corrected),
        (ObjectionStatus.Referred, ObjectionAction.Confirm, ObjectionStatus.Confirmed),
        (ObjectionStatus.Referred, ObjectionAction.Withdraw, ObjectionStatus.Withdrawn),
        (ObjectionStatus.Corrected, ObjectionAction.Report, ObjectionStatus.Reported),
        (ObjectionStatus.Confirmed, ObjectionAction.Report, ObjectionStatus.Reported));

    /// <summary>Whether the record carries the mark: from the objection until it is corrected or confirmed.</summary>
    public static bool IsOpen(ObjectionStatus status) => status is ObjectionStatus.Raised or ObjectionStatus.Technical or ObjectionStatus.Referred;
}
