using System.Globalization;
using Catalog.Tests.Auditing.Chains;
using Catalog.Tests.Auditing.Crashes;

namespace Catalog.Tests.Auditing.Outages;

/// <summary>The real process, whose files may not grow any more: what a full disk does, for a user of any rights.</summary>
public sealed class ProcessOutageTests : IDisposable
{
    private readonly CrashingCatalog _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task Responses_Should_HaveTheirEntries_When_FilesCannotGrowUnderLoad()
    {
        await using var process = _catalog.Start();
        var address = await CrashingCatalog.ReadyAsync(process);
        var segment = Directory.GetFiles(_catalog.NodePath, "*.jsonl").Single();
        var load = new Load(address, _catalog.Token());
        var asking = load.RunAsync();

        await UntilAsync(() => load.Received.Values.Contains(200));
        await LimitAsync(process.Id, new FileInfo(segment).Length + 300_000);
        await UntilAsync(() => load.Received.Values.Count(status => status == 503) > 100);
        using (var http = new HttpClient { BaseAddress = address })
        {
            using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            using var live = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
            Assert.Equal((503, 200), ((int)ready.StatusCode, (int)live.StatusCode));
        }

        await LimitAsync(process.Id, null);
        await CrashingCatalog.ReadyAsync(process);
        var before = load.Received.Values.Count(status => status == 200);
        await UntilAsync(() => load.Received.Values.Count(status => status == 200) > before + 100);
        await process.TerminateAsync();
        Assert.Equal(0, (await process.EndAsync()).Code);
        await asking;

        AssertAudited(load);
        Assert.Equal(1, ChainFollower.Whole(_catalog.NodePath).Count(44));
    }

    [Fact]
    public async Task Responses_Should_HaveTheirEntries_When_TheProcessIsStoppedUnderLoad()
    {
        await using var process = _catalog.Start();
        var load = new Load(await CrashingCatalog.ReadyAsync(process), _catalog.Token());
        var asking = load.RunAsync();
        await UntilAsync(() => load.Received.Count > 200);

        await process.TerminateAsync();
        Assert.Equal(0, (await process.EndAsync()).Code);
        await asking;

        AssertAudited(load);
        Assert.Equal(1, ChainFollower.Whole(_catalog.NodePath).Count(41));
    }

    private void AssertAudited(Load load)
    {
        var followed = ChainFollower.Whole(_catalog.NodePath);
        Assert.Empty(followed.Faults);
        Assert.All(load.Received, response => Assert.True(
            followed.Traces.ContainsKey(response.Key) || response.Value == 503, $"A response with status {response.Value} has no entry."));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(60));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    /// <summary>Sets how long a process may make a file.</summary>
    private static Task LimitAsync(int process, long? bytes) => SmallDisk.RunAsync(
        "prlimit", "--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited");
}
