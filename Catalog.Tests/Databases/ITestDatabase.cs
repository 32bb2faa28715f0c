using Catalog.Api.Storage;

namespace Catalog.Tests.Databases;

/// <summary>A database of its own for one test, and what its kind can do.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Whether one writer keeps all others out, so that a migration can find the database locked.</summary>
    bool LocksAsAWhole { get; }

    /// <summary>What the audit is told of its changes.</summary>
    ChangeList Changes { get; }

    /// <summary>Makes it ready to be opened.</summary>
    Task StartAsync() => Task.CompletedTask;

    /// <summary>Opens it as a program does that starts.</summary>
    CatalogDatabase Open(TimeSpan? busyTimeout = null);

    /// <summary>Holds a writer's lock, as another program would.</summary>
    Task<IAsyncDisposable> LockAsync();

    /// <summary>Runs SQL that no program of ours would.</summary>
    Task ExecuteAsync(string sql);
}
