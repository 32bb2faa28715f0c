using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Servers;
using Xunit.Abstractions;

namespace Catalog.Tests.Execution;

/// <summary>Pages of lists, followed by their cursors in both directions, are the whole list in its order.</summary>
public sealed class PagingTests(ExecutionServer server, ITestOutputHelper output) : IClassFixture<ExecutionServer>
{
    private const int Settings = 20;
    private const int ListsOfSetting = 6;

    [Fact]
    public async Task Pages_Should_BeTheWholeListInItsOrder_When_CursorsAreFollowed()
    {
        var (lists, pages) = (0, 0);
        foreach (var seed in Seeds.Of(Settings))
        {
            var dice = new Dice(seed);
            var setting = RandomSettings.Of(dice, server.Catalogue);
            await server.PutAsync(setting);
            for (var i = 0; i < ListsOfSetting; i++)
            {
                var (walkSeed, walked) = (dice.Between(0, int.MaxValue - 1), 0);
                await new ExecutionCase(seed, setting, RandomOperations.Paging(dice, setting), async (asked, within, operation) =>
                {
                    var walk = new PageWalk(asked, new Dice(walkSeed), within, operation);
                    var failure = await walk.RunAsync();
                    walked = walk.Pages;
                    return failure;
                }).HoldAsync(server);
                (lists, pages) = (lists + 1, pages + walked);
            }
        }

        output.WriteLine($"{pages} pages of {lists} lists");
    }
}
