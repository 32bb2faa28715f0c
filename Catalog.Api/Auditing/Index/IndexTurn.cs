namespace Catalog.Api.Auditing.Index;

/// <summary>Sees to it that one process at a time fills an index from a folder of segments: the others would but repeat its work. The operating system gives it up when the process ends.</summary>
internal static class IndexTurn
{
    private const string Name = "index.lock";

    /// <returns>Null where another has it, or there is no such folder.</returns>
    public static FileStream? TryTake(string auditPath)
    {
        try
        {
            return new FileStream(Path.Combine(auditPath, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
