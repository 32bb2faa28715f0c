namespace Catalog.Api.Storage;

/// <summary>Where each change of the registers is told before it is in force.</summary>
public interface IChangeTrail
{
    /// <summary>Sees to it that changes can be told; called before a transaction begins, in which waiting would keep others out.</summary>
    Task OpenAsync();

    /// <summary>Tells of changes, and returns when that is on the disk: the number of each one's entry. Where it throws, nothing may come to pass.</summary>
    Task<IReadOnlyList<long>> TellAsync(Actor actor, IReadOnlyList<RowChange> changes);

    /// <summary>Tells that changes did not come to pass.</summary>
    /// <param name="entries">The numbers of their entries.</param>
    Task UndoAsync(Actor actor, IReadOnlyList<long> entries);
}
