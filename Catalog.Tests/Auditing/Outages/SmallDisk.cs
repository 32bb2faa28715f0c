using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Catalog.Tests.Auditing.Outages;

/// <summary>A disk of a few megabytes that can be filled, can break, and can be mounted for reading alone: ext4 on a loop device.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    /// <summary>Shuts the file system down without writing what waits: EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH.</summary>
    private const uint Shutdown = 0x8004587D;

    private const int NoLogFlush = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-disk-").FullName;
    private bool _isMounted;

    private SmallDisk()
    {
    }

    /// <summary>The root of the disk.</summary>
    public string Path => System.IO.Path.Combine(_folder, "disk");

    private string Image => System.IO.Path.Combine(_folder, "image");

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    public static async Task<SmallDisk> MountAsync(int megabytes = 8)
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Path);
        using (var image = File.Create(disk.Image))
        {
            image.SetLength((long)megabytes << 20);
        }

        await RunAsync("mkfs.ext4", "-q", "-O", "^has_journal", disk.Image);
        await disk.MountAsync("rw");
        return disk;
    }

    public async Task MountAsync(string mode)
    {
        await RunAsync("mount", "-o", $"loop,{mode}", Image, Path);
        _isMounted = true;
    }

    /// <summary>Waits until nobody has a file open there.</summary>
    public async Task UnmountAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await RunAsync("umount", Path);
                _isMounted = false;
                return;
            }
            catch (InvalidOperationException) when (attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    /// <summary>Fills the disk to the last byte, or with so many megabytes.</summary>
    public void Fill(int megabytes = int.MaxValue >> 20)
    {
        using var ballast = File.OpenHandle(Ballast, FileMode.Create, FileAccess.Write);
        var (at, block) = (0L, new byte[1 << 16]);
        while (block.Length > 0 && at < (long)megabytes << 20)
        {
            try
            {
                RandomAccess.Write(ballast, block, at);
                at += block.Length;
            }
            catch (IOException)
            {
                block = block.Length > 1 ? new byte[block.Length / 2] : [];
            }
        }
    }

    public void Free() => File.Delete(Ballast);

    /// <summary>From now on every attempt to write fails with an error of the device, until the disk is mounted anew.</summary>
    public void Break()
    {
        using var root = Open(Path, 0);
        var flags = NoLogFlush;
        Assert.Equal(0, Control(root, Shutdown, ref flags));
    }

    public static Task RunAsync(string program, params string[] arguments) => RunAsync(new ProcessStartInfo(program, arguments));

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            await UnmountAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {error}");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeFileHandle file, nuint request, ref int argument);
}
