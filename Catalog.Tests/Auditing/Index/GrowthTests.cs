using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;
using Catalog.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Auditing.Index;

/// <summary>
/// How the index grows. bench/audit-growth.sh runs it with millions of entries, which AUDIT_GROWTH_ENTRIES says, and keeps the figures in
/// the file AUDIT_GROWTH_RESULT.
/// </summary>
public sealed class GrowthTests
{
    private static readonly NodeName Node = NodeName.Parse("one");
    private static readonly string? Asked = Environment.GetEnvironmentVariable("AUDIT_GROWTH_ENTRIES");
    private static readonly int Count = int.Parse(Asked ?? "20000", CultureInfo.InvariantCulture);
    private static readonly int Trials = Asked is null ? 20 : 200;

    // Other tests run beside it, unless it was asked for alone.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(Asked is null ? 500 : 50);

    [Fact]
    public async Task LookUps_Should_TakeFarLessThanASecond_When_ThereAreManyEntries()
    {
        await using var audit = await AuditFolder.OpenAsync(TestProvider.Sqlite);
        var entries = new GrowthEntries(Count);
        Write(audit, entries);
        var length = audit.Source.TotalLength();

        var begin = Stopwatch.GetTimestamp();
        var rebuild = new IndexRebuild(audit.Database, audit.Source, new AuditIndexSettings { Settling = TimeSpan.Zero }, TimeProvider.System, NullLogger<IndexRebuild>.Instance);
        var result = await rebuild.RunAsync(false, new Progress<ReadingProgress>(), CancellationToken.None);
        var filling = Stopwatch.GetElapsedTime(begin);
        Assert.True(result.IsDone, result.Message);
        Assert.InRange(result.Entries, Count, Count + 1000);

        var times = new List<(string Name, double P50, double P99)>();
        foreach (var (name, look) in LookUps(audit.Index, entries))
        {
            times.Add(await MeasureAsync(name, look));
        }

        await KeepAsync(Report(result.Entries, length, new FileInfo(((SqliteServerDatabases)audit.Databases).AuditPath).Length, filling, times));
        Assert.All(times, time => Assert.True(time.P50 < Limit.TotalMilliseconds, $"{time.Name} takes {time.P50:N1} ms."));
    }

    private static void Write(AuditFolder audit, GrowthEntries entries)
    {
        const int Batch = 2000;
        var chain = audit.Chain(Node);
        for (var i = 0; i < Count; i += Batch)
        {
            chain.Append([.. Enumerable.Range(i, Math.Min(Batch, Count - i)).Select(j => new PendingEntry(entries.Make(j)))]);
            if (audit.Source.LiveLength(Node, audit.LastSegment(Node).First) > 64 << 20)
            {
                chain.Close();
                chain.Open();
            }
        }
    }

    private static IEnumerable<(string Name, Func<Task<int>> Look)> LookUps(AuditIndex index, GrowthEntries entries)
    {
        Func<Task<int>> Page(Func<EntryFilter> filter) => async () => (await index.ReadAsync(filter(), null, null, 100, false, CancellationToken.None)).Entries.Count;
        DateTimeOffset Moment() => GrowthEntries.Begin.AddDays(entries.Skewed(360));
        yield return ("person", Page(() => new() { Subject = GrowthEntries.Person(entries.Skewed(1_000_000)) }));
        yield return ("person most asked for", Page(() => new() { Subject = GrowthEntries.Person(0) }));
        yield return ("department", Page(() => new() { Department = GrowthEntries.Department(entries.Skewed(40)) }));
        yield return ("system", Page(() => new() { System = GrowthEntries.System(entries.Skewed(200)) }));
        yield return ("item", Page(() => new() { Item = GrowthEntries.Item(entries.Skewed(200)) }));
        yield return ("hour", Page(() => Moment() is var from ? new() { From = from, Until = from.AddHours(1) } : new()));
        yield return ("latest", Page(() => new()));
        yield return ("rejected", Page(() => new() { Kinds = [EntryKind.OperationRejected, EntryKind.OperationFailed] }));
        yield return ("department and item in a week", Page(() => Moment() is var from
            ? new() { Department = GrowthEntries.Department(entries.Skewed(40)), Item = GrowthEntries.Item(entries.Skewed(100)), From = from, Until = from.AddDays(7) }
            : new()));
        yield return ("deep in a department's pages", async () => (await index.ReadAsync(
            new() { Department = GrowthEntries.Department(entries.Skewed(40)) }, new EntryPlace(Moment(), long.MaxValue), null, 100, false, CancellationToken.None)).Entries.Count);
        yield return ("count of a department, up to 10,000", async () => (int)await index.CountAsync(
            new() { Department = GrowthEntries.Department(entries.Skewed(40)) }, 10_000, CancellationToken.None));
        yield return ("figures of a year", async () => (await index.FiguresAsync(
            new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), null, CancellationToken.None)).Count);
    }

    private static async Task<(string Name, double P50, double P99)> MeasureAsync(string name, Func<Task<int>> look)
    {
        var times = new List<double>();
        var found = 0L;
        for (var i = 0; i < Trials; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            found += await look();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        Assert.True(found > 0, $"{name} finds nothing.");
        times.Sort();
        return (name, times[Trials / 2], times[Trials * 99 / 100]);
    }

    private static string Report(long entries, long segments, long index, TimeSpan filling, IEnumerable<(string Name, double P50, double P99)> times)
    {
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # The audit's index as it grows

            `bench/audit-growth.sh` writes the entries of a city's year ({entries:N0}: 200 systems of 40 departments run 300 documents with three to seven
            items on a million persons), fills the index as `audit rebuild` does, and asks for pages of 100 entries, which are read from their segments.

            | | |
            | --- | --- |
            | entries | {entries:N0} |
            | segments | {segments / 1e9:N2} GB, {(double)segments / entries:N0} bytes an entry |
            | index | {index / 1e9:N2} GB, {(double)index / entries:N0} bytes an entry |
            | filling | {entries / filling.TotalSeconds:N0} entries/s |

            | page of 100 by | p50, ms | p99, ms |
            | --- | --- | --- |

            """));
        foreach (var (name, p50, p99) in times)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {p50:N1} | {p99:N1} |\n");
        }

        return text.ToString();
    }

    private static async Task KeepAsync(string report)
    {
        if (Environment.GetEnvironmentVariable("AUDIT_GROWTH_RESULT") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, report);
        }
    }
}
