namespace Catalog.Api.Storage;

/// <summary>What was saved in the transaction of a context, and is neither in force nor taken back yet.</summary>
internal sealed class TransactionChanges
{
    private readonly List<RowChange> _waiting = [];

    /// <summary>The changes that are not told yet.</summary>
    public IReadOnlyList<RowChange> Waiting => _waiting;

    /// <summary>The numbers of the entries of those that are told, and wait for the commit.</summary>
    public IReadOnlyList<long> Entries { get; private set; } = [];

    /// <summary>By which the database can be asked whether the transaction was committed; null where it is not committing.</summary>
    public byte[]? Mark { get; set; }

    /// <summary>What became of the last transaction, where its commit failed.</summary>
    public CommitOutcome Outcome { get; set; }

    /// <summary>Whether the transaction is about to commit.</summary>
    public bool IsEnding => Mark is not null || Entries.Count > 0;

    public void Add(IEnumerable<RowChange> changes) => _waiting.AddRange(changes);

    public void Told(IReadOnlyList<long> entries)
    {
        _waiting.Clear();
        Entries = entries;
    }

    public void Clear()
    {
        _waiting.Clear();
        Entries = [];
        Mark = null;
    }
}
