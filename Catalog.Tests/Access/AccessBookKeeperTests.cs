using System.Diagnostics;
using Catalog.Api.Access;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Access;

public sealed class AccessBookKeeperTests : DatabaseTests
{
    private static readonly AccessBookSettings Unhurried = new() { PollInterval = TimeSpan.FromHours(1) };

    private readonly MovableTime _time = new();
    private readonly TestCatalogue _catalogue = new();
    private readonly List<AccessBookKeeper> _keepers = [];
    private readonly RecordingLogger<AccessBookKeeper> _log = new();

    private DetachableDatabase Database { get; set; } = null!;

    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();

    public override async Task InitializeAsync()
    {
        Database = new DetachableDatabase(await OpenMigratedAsync());
        await Database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
    }

    public override async Task DisposeAsync()
    {
        foreach (var keeper in _keepers)
        {
            await keeper.StopAsync(CancellationToken.None);
            await keeper.DisposeAsync();
            await keeper.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    [Fact]
    public void Current_Should_BeUnavailable_When_NothingWasReadYet()
    {
        var keeper = Create(new AccessBookSettings());

        Assert.False(keeper.IsAvailable);
        Assert.Throws<AccessBookUnavailableException>(() => keeper.Current);
    }

    [Fact]
    public async Task Change_Should_BeSeenWithinASecond_When_AnotherNodeMadeIt()
    {
        var keeper = await StartAsync(new AccessBookSettings());
        await using var theirs = TestDatabase.Open();
        await using var context = theirs.CreateContext(TestRows.Actor);
        (await context.Departments.SingleAsync()).Status = DepartmentStatus.Suspended;

        await context.SaveChangesAsync();
        var start = Stopwatch.GetTimestamp();
        while (keeper.Current.Book.Departments.Single().Status == DepartmentStatus.Active)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        Assert.Equal(2, keeper.Current.Book.Version);
    }

    [Fact]
    public async Task Current_Should_StayTheSame_When_NothingChanges()
    {
        var keeper = await StartAsync(new AccessBookSettings { PollInterval = TimeSpan.FromMilliseconds(10) });
        var first = keeper.Current;

        await Task.Delay(200);

        Assert.Same(first, keeper.Current);
    }

    [Fact]
    public async Task Refresh_Should_ShowTheChange_When_ItReturns()
    {
        var keeper = await StartAsync(Unhurried);
        await Database.SaveAsync(TestRows.Department("public-security", "公安局"));
        Assert.Single(keeper.Current.Book.Departments);

        await keeper.RefreshAsync(CancellationToken.None);

        Assert.Equal(2, keeper.Current.Book.Departments.Count);
        Assert.Contains(keeper.Current.Book.Items, item => item.Providers.Count == 2);
    }

    [Fact]
    public async Task Refresh_Should_ShowEachChange_When_ManyAskTogether()
    {
        var keeper = await StartAsync(Unhurried);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            await Database.SaveAsync(TestRows.Department($"department-{i}", $"第{i}局"));
            await keeper.RefreshAsync(CancellationToken.None);
            Assert.Contains(keeper.Current.Book.Departments, department => department.Code.Value == $"department-{i}");
        })));

        Assert.Equal(11, keeper.Current.Book.Version);
    }

    [Fact]
    public async Task Current_Should_BeMadeAnew_When_APeriodEnds()
    {
        var agreement = TestRows.Agreement("civil-affairs", "civil-affairs");
        agreement.Until = _time.GetUtcNow().AddHours(1);
        await Database.SaveAsync(agreement);
        var keeper = await StartAsync(Unhurried with { OutageLimit = TimeSpan.FromDays(1) });
        var first = keeper.Current;

        _time.Pass(TimeSpan.FromHours(2));
        var second = keeper.Current;

        Assert.InRange(_time.GetUtcNow(), second.ValidFrom, second.ValidUntil);
        Assert.Equal(first.ValidUntil < second.ValidFrom, !ReferenceEquals(first, second));
        Assert.Same(second, keeper.Current);
    }

    [Fact]
    public async Task Current_Should_BeMadeAnew_When_TheClockWasSetBack()
    {
        var keeper = await StartAsync(Unhurried);
        var first = keeper.Current;

        _time.SetClock(TimeSpan.FromHours(-2));

        Assert.True(keeper.Current.ValidFrom < first.ValidFrom);
        Assert.Same(keeper.Current, keeper.Current);
    }

    [Fact]
    public async Task Current_Should_HaveTheItemsOfTheServedCatalogue()
    {
        var keeper = await StartAsync(Unhurried);
        var first = keeper.Current;

        _catalogue.Current = new(2, [.. TestCatalogue.Create(2).Resources.Take(1)], [], []);

        Assert.Equal(2, first.Book.Items.Count);
        Assert.Single(keeper.Current.Book.Items);
    }

    [Fact]
    public async Task Current_Should_BeUnavailable_When_DatabaseIsAwayForTooLong()
    {
        var keeper = await StartAsync(new AccessBookSettings { PollInterval = TimeSpan.FromMilliseconds(10) });
        await Database.DetachAsync();
        await WaitAsync(() => !_log.Entries.IsEmpty);

        _time.Pass(TimeSpan.FromSeconds(29));
        Assert.True(keeper.IsAvailable);
        Assert.NotNull(keeper.Current);
        _time.Pass(TimeSpan.FromSeconds(2));
        Assert.False(keeper.IsAvailable);
        Assert.Throws<AccessBookUnavailableException>(() => keeper.Current);
        await Assert.ThrowsAsync<AccessBookUnavailableException>(() => keeper.RefreshAsync(CancellationToken.None));
        await using (var theirs = TestDatabase.Open())
        {
            await theirs.SaveAsync(TestRows.Department("public-security", "公安局"));
        }

        Database.Attach();
        await WaitAsync(() => keeper.IsAvailable);

        Assert.Equal(2, keeper.Current.Book.Departments.Count);
        await WaitAsync(() => _log.Entries.Count == 2);
        Assert.Equal(["ACCESS_BOOK_AWAY", "ACCESS_BOOK_BACK"], _log.Entries.Select(entry => entry.Event));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(5);
        }
    }

    private AccessBookKeeper Create(AccessBookSettings settings)
    {
        var keeper = new AccessBookKeeper(
            Database, new AccessBookReader(Database, NullLogger<AccessBookReader>.Instance), _catalogue, settings, _time, _log);
        _keepers.Add(keeper);
        return keeper;
    }

    private async Task<AccessBookKeeper> StartAsync(AccessBookSettings settings)
    {
        var keeper = Create(settings);
        await keeper.StartAsync(CancellationToken.None);
        return keeper;
    }
}
