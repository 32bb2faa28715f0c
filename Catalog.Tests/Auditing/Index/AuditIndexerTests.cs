using System.Diagnostics;
using Catalog.Api.Auditing.Index;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Tests.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing.Index;

public sealed class AuditIndexerTests
{
    private const string Query = """
        query Q @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "421223194102247489") { householdRegistration { name } } }
        """;

    private static readonly EntryFilter Own = new() { System = ClientId.Parse("housing-fund-loans") };

    [Fact]
    public async Task Entry_Should_BeFoundWithinASecond_When_AServerHasAnswered()
    {
        await using var own = await OwnServer.StartAsync();
        var index = own.Server.Services.GetRequiredService<AuditIndex>();
        await own.Server.AskAsync(Query);

        await EventuallyAsync(TimeSpan.FromSeconds(5), async () => await index.CountAsync(Own, 10, CancellationToken.None) == 1);
        var begin = Stopwatch.GetTimestamp();
        await own.Server.AskAsync(Query);
        await EventuallyAsync(TimeSpan.FromSeconds(5), async () => await index.CountAsync(Own, 10, CancellationToken.None) == 2);

        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        var entry = (OperationEntry)(await index.ReadAsync(Own, null, null, 1, false, CancellationToken.None)).Entries[0].Entry;
        var subject = Assert.Single(entry.Subjects!);
        Assert.Equal(2, await index.CountAsync(new EntryFilter { Subject = subject }, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Requests_Should_BeAnswered_When_TheIndexIsAwayAndComesBack()
    {
        await using var own = await OwnServer.StartAsync("--Audit:Index:RetryInterval=00:00:00.1");
        var index = own.Server.Services.GetRequiredService<AuditIndex>();
        await own.Server.AskAsync(Query);
        await EventuallyAsync(TimeSpan.FromSeconds(5), async () => await index.CountAsync(Own, 10, CancellationToken.None) == 1);

        own.Server.Databases.Execute("ALTER TABLE Entry RENAME TO Away");
        Assert.Equal(200, (await own.Server.AskAsync(Query)).Status);
        await Assert.ThrowsAsync<AuditIndexUnavailableException>(() => index.CountAsync(Own, 10, CancellationToken.None));
        await Task.Delay(600);
        Assert.Equal(200, (await own.Server.AskAsync(Query)).Status);
        own.Server.Databases.Execute("ALTER TABLE Away RENAME TO Entry");

        await EventuallyAsync(TimeSpan.FromSeconds(5), async () => await index.CountAsync(Own, 10, CancellationToken.None) == 3);
    }

    private static async Task EventuallyAsync(TimeSpan within, Func<Task<bool>> isSo)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < within, "It did not come to pass.");
            await Task.Delay(50);
        }
    }
}
