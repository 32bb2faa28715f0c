using Catalog.Domain.Departments;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Domain.Access;

/// <summary>
/// The access book at a moment, made ready for deciding. It is immutable; from <see cref="ValidFrom"/> up to
/// <see cref="ValidUntil"/>, the next moment at which any period begins or ends, its decisions are those of the book.
/// </summary>
public sealed class AccessSnapshot
{
    private readonly AccessIndex _index;

    private AccessSnapshot(AccessBook book, DateTimeOffset moment)
    {
        Book = book;
        ValidFrom = moment;
        ValidUntil = PeriodBoundaries.Next(book, moment);
        _index = new AccessIndex(book, moment);
        Objections = new ObjectionIndex(book.Objections);
    }

    public AccessBook Book { get; }

    public DateTimeOffset ValidFrom { get; }

    /// <summary>The first moment at which it no longer holds; the last moment there is where no period begins or ends any more.</summary>
    public DateTimeOffset ValidUntil { get; }

    /// <summary>The open objections.</summary>
    public ObjectionIndex Objections { get; }

    public static AccessSnapshot Create(AccessBook book, DateTimeOffset moment) => new(book, moment);

    /// <summary>A system as it is registered, active or not; null where it is not.</summary>
    public ConsumingSystem? FindSystem(ClientId system) => _index.Systems.Find(system);

    /// <summary>Whether a system is registered, active or not.</summary>
    public bool Knows(ClientId system) => _index.Systems.Find(system) is not null;

    /// <summary>Whether a system is registered, and neither it nor its department is suspended.</summary>
    public bool IsActive(ClientId system) =>
        _index.Systems.Find(system) is { Status: SystemStatus.Active } found
        && _index.Departments.Find(found.Department) is { Status: DepartmentStatus.Active };

    /// <summary>The department that a system is registered for; null where it is not registered.</summary>
    public DepartmentCode? DepartmentOf(ClientId system) => _index.Systems.Find(system)?.Department;

    /// <summary>Whether a department provides an item, alone or with others; nobody provides one that the book does not know.</summary>
    public bool Provides(DepartmentCode department, ItemCode item) => _index.Items.Find(item)?.Providers.Contains(department) == true;

    /// <summary>Whether a system may run only operations that were registered for it beforehand.</summary>
    public bool IsTrustedOnly(ClientId system) => _index.Systems.Find(system)?.IsTrustedOnly == true;

    /// <summary>Whether a document is registered for a system and not withdrawn.</summary>
    public bool Trusts(TrustedOperation operation) => _index.TrustedOperations.Contains(operation);

    /// <summary>Decides as of <see cref="ValidFrom"/>; what goes wrong while deciding is a denial.</summary>
    public Decision Decide(AccessQuestion question)
    {
        try
        {
            return AccessRules.Decide(new Inquiry(_index, question));
        }
        catch (Exception)
        {
            // INVARIANT: an error while deciding is a denial that can be recorded, never an answer and never a crash.
            return new Denial(question.Item, question.Kind, null, DenialReason.DecisionFailed);
        }
    }
}
