using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing;

/// <summary>Sees to it that one process alone writes a node's chain. The operating system gives it up when the process ends, however it does.</summary>
internal static class NodeLock
{
    private const string Name = "lock";

    /// <exception cref="IOException">Another process has it.</exception>
    public static FileStream Take(SegmentFolder folder) =>
        new(Path.Combine(folder.Path, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
}
