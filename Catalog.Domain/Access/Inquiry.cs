using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>A question, with what the book knows of those whom and what it is about.</summary>
internal sealed class Inquiry
{
    public Inquiry(AccessIndex index, AccessQuestion question)
    {
        Index = index;
        Question = question;
        System = index.Systems.Find(question.System);
        Department = System is null ? null : index.Departments.Find(System.Department);
        Item = index.Items.Find(question.Item);
        Uses = question.Use is null ? null : index.Uses.Find(question.System, question.Use);
    }

    public AccessIndex Index { get; }

    public AccessQuestion Question { get; }

    public ConsumingSystem? System { get; }

    public Department? Department { get; }

    public SharedItem? Item { get; }

    /// <summary>The approved uses that match the declared one; null where there is none.</summary>
    public ApprovedUses? Uses { get; }

    /// <summary>Whether it cannot be decided: it names more or less than one delivery mode, no kind of access, or something that the book has twice or has wrong.</summary>
    public bool IsContradictory =>
        Question.DeliveryMode == DeliveryModes.None
        || !Enum.IsDefined(Question.DeliveryMode)
        || !Enum.IsDefined(Question.Kind)
        || Index.Systems.IsRepeated(Question.System)
        || (System is not null && Index.Departments.IsRepeated(System.Department))
        || Index.Items.IsRepeated(Question.Item)
        || (Item is not null && !(Enum.IsDefined(Item.Type.Scalar) && Enum.IsDefined(Item.SharingClass)))
        || (Item is { Mask: { } mask } && !mask.AppliesTo(Item.Type));

    public Allowance Allow(AllowanceRule rule, UseId? use, IReadOnlyList<ItemView> views) =>
        new(Question.Item, Question.Kind, use, rule, views);

    public Denial Deny(DenialReason reason, UseId? use = null, Grant? grant = null) =>
        new(Question.Item, Question.Kind, use, reason, grant);
}
