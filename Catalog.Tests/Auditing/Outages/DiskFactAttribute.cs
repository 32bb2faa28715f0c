using System.Diagnostics;

namespace Catalog.Tests.Auditing.Outages;

/// <summary>A test that mounts disks of its own, which root alone may. Where nobody may, it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiskFactAttribute : FactAttribute
{
    private static readonly bool CanMount = Probe();

    public DiskFactAttribute()
    {
        if (!CanMount)
        {
            Skip = "This test mounts a disk of its own: run it as root, with loop devices.";
        }
    }

    private static bool Probe()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/dev/loop-control"))
        {
            return false;
        }

        using var probe = Process.Start(new ProcessStartInfo("unshare", ["--mount", "true"]) { RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }
}
