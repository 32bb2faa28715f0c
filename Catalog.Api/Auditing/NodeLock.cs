using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing;

/// <summary>Sees to it that one process alone writes a node's chain. The operating system gives it up when the process ends, however it does.</summary>
internal static class NodeLock
{
    private const string Name = "lock";
    private const int WouldBlock = 11;
    private const int SharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="atMost">How long to wait for another process that has it.</param>
    /// <param name="pause">Pauses so long; whether it is no use to go on.</param>
    /// <exception cref="IOException">Another process has it still, or it cannot be made.</exception>
    public static FileStream Take(SegmentFolder folder, TimeSpan atMost, TimeProvider time, Func<TimeSpan, bool> pause)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder.Path, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException exception) when (exception.HResult is WouldBlock or SharingViolation)
            {
                if (time.GetElapsedTime(start) >= atMost || pause(Pause))
                {
                    throw new IOException($"Another process writes the entries of {folder.Path}. Try again when it has ended, or give each a name of its own (Audit__Node).", exception);
                }
            }
        }
    }
}
