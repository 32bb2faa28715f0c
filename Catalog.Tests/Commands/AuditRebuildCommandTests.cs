using Catalog.Api.Auditing.Index;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing.Index;

namespace Catalog.Tests.Commands;

public sealed class AuditRebuildCommandTests
{
    private const int Count = 30_000;

    private static readonly NodeName Node = NodeName.Parse("one");

    [Fact]
    public async Task Index_Should_HaveEveryEntryOnce_When_RebuildingIsKilledAgainAndAgain()
    {
        await using var audit = await WriteAsync();
        for (var round = 0; round < 4; round++)
        {
            audit.Fill();
            await using var process = Start(audit);
            await UntilAsync(() => audit.Databases.Query("SELECT count(*) FROM Entry")[0] != $"{Count + 1}");
            await Task.Delay(TimeSpan.FromMilliseconds(300 * round));
        }

        audit.Fill();

        Assert.Equal(Count + 1, await audit.Index.CountAsync(new EntryFilter(), int.MaxValue, CancellationToken.None));
        Assert.Equal(Count + 1, (await audit.Index.FiguresAsync(DateOnly.MinValue, DateOnly.MaxValue, null, CancellationToken.None)).Sum(day => day.Entries));
        Assert.Equal(["0"], audit.Databases.Query("SELECT count(*) FROM Term t WHERE Entries <> (SELECT count(*) FROM EntryTerm e WHERE e.TermId = t.Id)"));
    }

    [Fact]
    public async Task Rebuild_Should_SayWhatItDid_When_ItIsDone()
    {
        await using var audit = await WriteAsync();
        await using var process = Start(audit);

        var (code, output, error) = await process.EndAsync();

        Assert.Equal((0, string.Empty), (code, output));
        Assert.Contains($"The index has {Count + 1:N0} entries.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_Should_FailAndSayWhere_When_TheChainIsBroken()
    {
        await using var audit = await WriteAsync();
        audit.AppendRaw(Node, "noise\n");
        await using var process = Start(audit);

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains($"up to entry {Count + 1} only", error, StringComparison.Ordinal);
    }

    private static async Task<AuditFolder> WriteAsync()
    {
        var audit = await AuditFolder.OpenAsync();
        audit.Append(Node, new RandomEntries(2).Take(Count / 2));
        audit.Append(Node, new RandomEntries(3).Take(Count / 2));
        return audit;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; !isSo(); i++)
        {
            Assert.True(i < 3000, "It did not come to pass.");
            await Task.Delay(10);
        }
    }

    private static CatalogProcess Start(AuditFolder audit) => CatalogProcess.Start(
        new Dictionary<string, string>(audit.Databases.Variables) { ["Audit__Path"] = audit.AuditPath },
        "audit", "rebuild");
}
