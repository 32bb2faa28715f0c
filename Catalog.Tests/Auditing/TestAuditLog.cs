using Catalog.Api.Auditing;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Auditing.Chains;
using Catalog.Tests.Authentication;

namespace Catalog.Tests.Auditing;

/// <summary>An audit log in a folder of its own.</summary>
internal sealed class TestAuditLog : IAsyncDisposable
{
    private readonly string _path;

    public TestAuditLog(AuditSettings? settings = null, TimeProvider? time = null, string? path = null)
    {
        _path = path ?? Directory.CreateTempSubdirectory("catalog-audit-").FullName;
        Log = new AuditLog(settings ?? new AuditSettings(), _path, NodeName.Parse("catalog-1"), time ?? TimeProvider.System, Logger);
    }

    public AuditLog Log { get; }

    public RecordingLogger<AuditLog> Logger { get; } = new();

    public string Folder => Log.Folder.Path;

    public ChainFollower Follow() => ChainFollower.Whole(Folder);

    /// <summary>Another log of the same node.</summary>
    public TestAuditLog Another() => new(path: _path);

    public static MetadataAnswered Entry(string trace = "t") => new() { Time = TestClock.Start, Trace = trace };

    /// <summary>Tries until entries are taken again.</summary>
    public async Task ResumedAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!Log.IsAvailable)
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
