using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Catalog.Api.Auditing;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Authentication;

namespace Catalog.Tests.Auditing;

public sealed class AuditLogTests
{
    private static readonly AuditSettings Quick = new() { RetryInterval = TimeSpan.FromMilliseconds(20) };

    [Fact]
    public async Task Entries_Should_HaveTheNumbersOfTheirLines_When_ManyThreadsAppend()
    {
        const int Threads = 64;
        const int Each = 100;
        await using var test = new TestAuditLog(new AuditSettings { SegmentMegabytes = 1 });
        var numbers = new ConcurrentDictionary<string, long>();

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var trace = $"{thread}-{i}-{new string('x', 200)}";
                numbers[trace] = await test.Log.AppendAsync(TestAuditLog.Entry(trace));
            }
        })));
        await test.Log.DisposeAsync();

        var followed = test.Follow();
        Assert.Empty(followed.Faults);
        Assert.True(followed.Segments > 1);
        Assert.Equal(Threads * Each, numbers.Values.Distinct().Count());
        Assert.All(numbers, number => Assert.Equal(number.Key, followed.Entries![(int)number.Value - 1].GetProperty("trace").GetString()));
    }

    [Fact]
    public async Task Entry_Should_BeInTheFile_When_TheAppendReturns()
    {
        await using var test = new TestAuditLog();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                var number = await test.Log.AppendAsync(TestAuditLog.Entry($"{thread}-{i}"));
                var written = Read(Path.Combine(test.Folder, "000000000001.jsonl"));
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},"), written, StringComparison.Ordinal);
                Assert.Contains($"\"trace\":\"{thread}-{i}\"", written, StringComparison.Ordinal);
            }
        })));
    }

    [Fact]
    public async Task Entries_Should_BeWhole_When_TheyAreHuge()
    {
        await using var test = new TestAuditLog(new AuditSettings { SegmentMegabytes = 16 });
        var text = new string('长', (10 << 20) / 3);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => test.Log.AppendAsync(new GovernanceChanged
        {
            Time = TestClock.Start,
            Actor = "registrar",
            Register = "Resource",
            Key = $"{number}",
            After = new Dictionary<string, string?> { ["text"] = text },
        }).AsTask()));
        await test.Log.DisposeAsync();

        var followed = test.Follow();
        Assert.Empty(followed.Faults);
        Assert.Equal(10, followed.Count(20));
    }

    [Fact]
    public async Task Entries_Should_BeWrittenOrRefused_When_TheLogIsDisposedOf()
    {
        await using var test = new TestAuditLog();
        await test.Log.OpenAsync();
        var written = new ConcurrentBag<string>();
        var refused = 0;

        var appending = Enumerable.Range(0, 32).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    await test.Log.AppendAsync(TestAuditLog.Entry($"{thread}-{i}"));
                    written.Add($"{thread}-{i}");
                }
                catch (AuditUnavailableException)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }
            }
        })).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        await test.Log.DisposeAsync();
        await Task.WhenAll(appending).WaitAsync(TimeSpan.FromSeconds(30));

        var followed = test.Follow();
        Assert.Empty(followed.Faults);
        Assert.Equal(32, refused);
        Assert.Equal(written.Order(), followed.Traces.Keys.Order());
        Assert.Equal(1, followed.Count(41));
    }

    [Fact]
    public async Task Log_Should_OpenNothing_When_DisposedOfBefore()
    {
        await using var test = new TestAuditLog();
        await test.Log.DisposeAsync();
        await test.Log.DisposeAsync();

        await Assert.ThrowsAsync<AuditUnavailableException>(() => test.Log.AppendAsync(TestAuditLog.Entry()).AsTask());
        Assert.False(test.Log.IsAvailable);
        Assert.False(Directory.Exists(test.Folder));
    }

    [Fact]
    public async Task Log_Should_RefuseToOpen_When_AnotherWritesTheNodesChain()
    {
        await using var first = new TestAuditLog();
        await first.Log.AppendAsync(TestAuditLog.Entry());
        var second = first.Another();

        await Assert.ThrowsAsync<IOException>(second.Log.OpenAsync);
        var refusal = await Assert.ThrowsAsync<AuditUnavailableException>(() => second.Log.AppendAsync(TestAuditLog.Entry()).AsTask());
        Assert.IsType<IOException>(refusal.InnerException);
        Assert.False(second.Log.IsAvailable);
        await second.Log.DisposeAsync();

        Assert.Equal(3, await first.Log.AppendAsync(TestAuditLog.Entry()));
        await first.Log.DisposeAsync();
        Assert.Empty(first.Follow().Faults);
    }

    [Fact]
    public async Task Lock_Should_BeFree_When_TheLogBeforeWasDisposedOf()
    {
        await using var first = new TestAuditLog();
        await first.Log.OpenAsync();
        await first.Log.DisposeAsync();
        var second = first.Another();

        Assert.Equal(4, await second.Log.AppendAsync(TestAuditLog.Entry()));
        await second.Log.DisposeAsync();
    }

    [Fact]
    public async Task Head_Should_BeSigned_When_ItsTimeHasCome()
    {
        var time = new MovableTime();
        await using var test = new TestAuditLog(time: time);
        await test.Log.AppendAsync(TestAuditLog.Entry());
        await test.Log.AppendAsync(TestAuditLog.Entry());
        Assert.Equal(0, test.Follow().Count(42));

        time.Pass(TimeSpan.FromMinutes(1));
        await test.Log.AppendAsync(TestAuditLog.Entry());
        // The clock may be set back without an end to signing.
        time.SetClock(-TimeSpan.FromDays(2));
        await test.Log.AppendAsync(TestAuditLog.Entry());
        Assert.Equal(1, test.Follow().Count(42));
        time.Pass(TimeSpan.FromMinutes(1));
        await test.Log.AppendAsync(TestAuditLog.Entry());
        await test.Log.DisposeAsync();

        Assert.Equal(2, test.Follow().Count(42));
        Assert.Empty(test.Follow().Faults);
    }

    [Fact]
    public async Task Head_Should_BeSignedOnce_When_NothingElseHappens()
    {
        await using var test = new TestAuditLog(new AuditSettings { HeadInterval = TimeSpan.FromMilliseconds(50) });
        await test.Log.AppendAsync(TestAuditLog.Entry());

        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);

        Assert.Equal(1, test.Follow().Count(42));
    }

    [Fact]
    public async Task Heads_Should_BeSignedOn_When_TheKeysFileIsRemoved()
    {
        await using var test = new TestAuditLog();
        await test.Log.AppendAsync(TestAuditLog.Entry());
        File.Delete(Path.Combine(test.Folder, "key.pem"));

        await test.Log.AppendAsync(TestAuditLog.Entry());
        await test.Log.DisposeAsync();

        Assert.Empty(test.Follow().Faults);
        Assert.Equal(1, test.Follow().Count(41));
    }

    [Fact]
    public async Task Log_Should_GoOnInANewSegment_When_ItsFileIsRemoved()
    {
        await using var test = new TestAuditLog(Quick);
        await test.Log.AppendAsync(TestAuditLog.Entry());
        File.Delete(Path.Combine(test.Folder, "000000000001.jsonl"));

        await Assert.ThrowsAsync<AuditUnavailableException>(() => test.Log.AppendAsync(TestAuditLog.Entry()).AsTask());
        await test.ResumedAsync();

        // Its own, and the entry that tells of the outage; what was removed is missed.
        Assert.Equal(5, await test.Log.AppendAsync(TestAuditLog.Entry()));
        Assert.NotEmpty(test.Follow().Faults);
        Assert.Equal(["AUDIT_AWAY", "AUDIT_BACK"], test.Logger.Entries.Select(entry => entry.Event));
    }

    [Fact]
    public async Task Resumption_Should_TellOfAllThatWereRefused()
    {
        await using var test = new TestAuditLog(Quick with { RetryInterval = TimeSpan.FromMilliseconds(500) });
        await test.Log.AppendAsync(TestAuditLog.Entry());
        var path = Path.Combine(test.Folder, "000000000001.jsonl");
        File.Move(path, path + ".moved");

        var refused = 0;
        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<AuditUnavailableException>(() => test.Log.AppendAsync(TestAuditLog.Entry()).AsTask());
            Assert.False(test.Log.TryAdmit());
            refused += 2;
        }

        File.Move(path + ".moved", path);
        await test.ResumedAsync();
        await test.Log.DisposeAsync();

        var followed = test.Follow();
        Assert.Empty(followed.Faults);
        var resumed = Assert.Single(followed.Entries!, entry => entry.GetProperty("kind").GetInt32() == 44);
        Assert.Equal(refused, resumed.GetProperty("refused").GetInt32());
        Assert.Equal(1, followed.Count(5));
    }

    [Fact]
    public async Task Disposal_Should_End_When_EntriesCannotBeWritten()
    {
        await using var test = new TestAuditLog(Quick with { RetryInterval = TimeSpan.FromMinutes(1) });
        await test.Log.AppendAsync(TestAuditLog.Entry());
        Directory.Delete(test.Folder, recursive: true);
        await File.WriteAllTextAsync(test.Folder, "no folder");
        await Assert.ThrowsAsync<AuditUnavailableException>(() => test.Log.AppendAsync(TestAuditLog.Entry()).AsTask());

        await test.Log.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.False(test.Log.IsAvailable);
        Assert.Equal("no folder", await File.ReadAllTextAsync(test.Folder));
    }

    [Fact]
    public async Task Disposal_Should_End_When_ThereIsNoPlaceForTheLastEntry()
    {
        await using var test = new TestAuditLog();
        await test.Log.AppendAsync(TestAuditLog.Entry());
        Directory.Delete(test.Folder, recursive: true);

        await test.Log.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(["AUDIT_AWAY"], test.Logger.Entries.Select(entry => entry.Event));
    }

    [Fact]
    public async Task Log_Should_WriteNothing_When_SwitchedOff()
    {
        await using var test = new TestAuditLog(new AuditSettings { Enabled = false });
        await test.Log.OpenAsync();

        Assert.Equal(0, await test.Log.AppendAsync(TestAuditLog.Entry()));
        Assert.True(test.Log.IsAvailable);
        Assert.False(Directory.Exists(test.Folder));
        Assert.Equal(["AUDIT_OFF"], test.Logger.Entries.Select(entry => entry.Event));
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
