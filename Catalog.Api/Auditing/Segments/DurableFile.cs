using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Catalog.Api.Auditing.Segments;

/// <summary>Has the operating system bring files to the disk.</summary>
internal static class DurableFile
{
    /// <summary>Brings what was written to the disk, and of the file's metadata what is needed to read it: fdatasync(2).</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
        }
        else if (FlushData(file) != 0)
        {
            throw new IOException($"fdatasync failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Makes a new file's name durable.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = Open(path, 0);
        if (folder.IsInvalid || FlushAll(folder) != 0)
        {
            throw new IOException($"The folder {path} could not be brought to the disk, error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Writes a file for its user alone, so that under its name there is all of it or nothing, whenever the program is stopped.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It could not be written.</exception>
    public static void Write(string path, Action<FileStream> write)
    {
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(part, options))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle file);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushAll(SafeFileHandle file);

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
