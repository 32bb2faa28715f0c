using System.Collections.Concurrent;
using Catalog.Api.Auditing;
using Catalog.Api.Storage;

namespace Catalog.Tests.Databases;

/// <summary>Keeps what it is told of changes in memory, so that databases are tested without a disk for the audit.</summary>
public sealed class ChangeList : IChangeTrail
{
    private readonly ConcurrentQueue<(Actor Actor, RowChange Change)> _told = [];
    private readonly ConcurrentQueue<long> _undone = [];

    public IReadOnlyList<(Actor Actor, RowChange Change)> Told => [.. _told];

    /// <summary>The places in <see cref="Told"/>, from 1, of what did not come to pass.</summary>
    public IReadOnlyList<long> Undone => [.. _undone];

    public bool IsAway { get; set; }

    /// <summary>What happens when it was told, before the transaction commits.</summary>
    public Func<Task> Then { get; set; } = () => Task.CompletedTask;

    public Task OpenAsync() => Task.CompletedTask;

    public async Task<IReadOnlyList<long>> TellAsync(Actor actor, IReadOnlyList<RowChange> changes)
    {
        if (IsAway)
        {
            throw new AuditUnavailableException();
        }

        List<long> numbers = [];
        foreach (var change in changes)
        {
            _told.Enqueue((actor, change));
            numbers.Add(_told.Count);
        }

        await Then();
        return numbers;
    }

    public Task UndoAsync(Actor actor, IReadOnlyList<long> entries)
    {
        entries.ToList().ForEach(_undone.Enqueue);
        return Task.CompletedTask;
    }
}
