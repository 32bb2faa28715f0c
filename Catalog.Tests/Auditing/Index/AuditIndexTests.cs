using Catalog.Api.Auditing.Index;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public abstract class AuditIndexTests(TestProvider provider) : IAsyncLifetime
{
    private readonly RandomEntries _entries = new(11);
    private AuditFolder _audit = null!;

    public async Task InitializeAsync()
    {
        _audit = await AuditFolder.OpenAsync(provider);
        foreach (var round in Enumerable.Range(0, 3))
        {
            _audit.Append(_entries.Nodes[round % 2], _entries.Take(400));
        }

        _audit.Fill(90);
    }

    public async Task DisposeAsync() => await _audit.DisposeAsync();

    [Fact]
    public async Task Page_Should_HaveWhatTheFilterLetsThrough_When_ItIsAnyCombination()
    {
        var all = await AllAsync();
        var (matches, misses) = (0, 0);
        for (var trial = 0; trial < 600; trial++)
        {
            var filter = RandomFilter();
            var expected = all.Where(entry => Lets(filter, entry)).ToList();
            var count = _entries.Below(40) + 1;

            var page = await _audit.Index.ReadAsync(filter, null, null, count, false, CancellationToken.None);
            var oldest = await _audit.Index.ReadAsync(filter, null, null, count, true, CancellationToken.None);

            Assert.Equal(Places(expected.Take(count)), Places(page.Entries));
            Assert.Equal(expected.Count > count, page.HasMore);
            Assert.Equal(Places(expected.AsEnumerable().Reverse().Take(count)), Places(oldest.Entries));
            Assert.Equal(Math.Min(expected.Count, count), await _audit.Index.CountAsync(filter, count, CancellationToken.None));
            matches += expected.Count > 0 ? 1 : 0;
            misses += expected.Count == 0 ? 1 : 0;
        }

        Assert.True(matches > 150 && misses > 50, $"{matches} filters let something through, {misses} nothing.");
    }

    [Fact]
    public async Task Entries_Should_StandByTheirTime_When_NoneIsFilteredOut()
    {
        var all = await AllAsync();

        Assert.Equal(all.OrderByDescending(entry => entry.Entry.Time).ThenByDescending(entry => entry.Place.Id).Select(entry => entry.Place), Places(all));
        Assert.Equal(_audit.Written.Select(one => AuditFolder.Text(one.Entry)).Order(), all.Where(entry => entry.Number > 1).Select(entry => AuditFolder.Text(entry.Entry)).Order());
        Assert.All(all, entry => Assert.Equal(entry.Entry.Time, entry.Place.Time));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_Should_LoseAndRepeatNothing_When_EntriesComeMeanwhile(bool isBackward)
    {
        foreach (var filter in (EntryFilter[])[new(), new() { System = _entries.Systems[0] }, new() { Subject = _entries.Subjects[0] }, new() { Kinds = [EntryKind.SignInFailed, EntryKind.AuditRead] }])
        {
            var expected = (await AllAsync()).Where(entry => Lets(filter, entry)).Select(entry => entry.Place).ToList();
            var read = new List<EntryPlace>();
            EntryPlace? at = null;
            bool hasMore;
            do
            {
                var page = await _audit.Index.ReadAsync(filter, isBackward ? null : at, isBackward ? at : null, 7, isBackward, CancellationToken.None);
                read.AddRange(Places(page.Entries));
                at = page.Entries.Count > 0 ? page.Entries[^1].Place : at;
                hasMore = page.HasMore;
                if (read.Count < 200)
                {
                    _audit.Append(_entries.Nodes[0], _entries.Take(3));
                    _audit.Fill();
                }
            }
            while (hasMore);

            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.Equal(isBackward ? read.Order(Comparer<EntryPlace>.Create(Compare)) : read.OrderDescending(Comparer<EntryPlace>.Create(Compare)), read);
            Assert.Empty(expected.Except(read));
        }
    }

    [Fact]
    public async Task Page_Should_LieBetweenBothPlaces_When_BothAreGiven()
    {
        var all = Places(await AllAsync()).ToList();

        var page = await _audit.Index.ReadAsync(new EntryFilter(), all[10], all[31], 100, false, CancellationToken.None);
        var backward = await _audit.Index.ReadAsync(new EntryFilter(), all[10], all[31], 5, true, CancellationToken.None);

        Assert.Equal(all[11..31], Places(page.Entries));
        Assert.Equal(all[26..31].AsEnumerable().Reverse(), Places(backward.Entries));
        Assert.True(backward.HasMore);
    }

    [Fact]
    public async Task Figures_Should_AddUpTheEntries_When_AskedByDayAndDepartment()
    {
        var all = await AllAsync();
        var days = all.Select(entry => Day(entry.Entry)).Distinct().Order().ToList();
        Assert.True(days.Count > 3);

        foreach (var (from, until, department) in (IEnumerable<(DateOnly, DateOnly, DepartmentCode?)>)
            [(days[0], days[^1].AddDays(1), null), (days[1], days[2], null), (days[0], days[^1], _entries.Departments[0]), (days[0], days[2], DepartmentCode.Parse("nobody"))])
        {
            var expected = all
                .Where(entry => Day(entry.Entry) >= from && Day(entry.Entry) < until && (department is null || IndexTerms.Department(entry.Entry) == department))
                .GroupBy(entry => (Day: Day(entry.Entry), Department: IndexTerms.Department(entry.Entry), entry.Entry.Kind))
                .Select(group => new DayFigures(
                    group.Key.Day, group.Key.Department, group.Key.Kind, group.Count(),
                    group.Sum(entry => (entry.Entry as OperationEntry)?.Rows ?? 0),
                    group.Sum(entry => (entry.Entry as OperationEntry)?.Decisions?.Denied.Count ?? 0)))
                .OrderBy(figures => figures.Day).ThenBy(figures => figures.Department?.Value, StringComparer.Ordinal).ThenBy(figures => figures.Kind);

            Assert.Equal(expected, await _audit.Index.FiguresAsync(from, until, department, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Entry_Should_BeFoundByItsNumber()
    {
        var (node, number, entry) = _audit.Written[500];

        var found = await _audit.Index.FindAsync(node, number, CancellationToken.None);

        Assert.Equal(AuditFolder.Text(entry), AuditFolder.Text(found!.Entry));
        Assert.Equal((node, number), (found.Node, found.Number));
        var next = File.ReadLines(_audit.Source.Live(node).Segments()[0].Path).ElementAt((int)number);
        Assert.Contains($"\"previous\":\"{found.Hash}\"", next, StringComparison.Ordinal);
        Assert.Null(await _audit.Index.FindAsync(node, 100_000, CancellationToken.None));
        Assert.Null(await _audit.Index.FindAsync(NodeName.Parse("nobody"), 1, CancellationToken.None));
    }

    [Fact]
    public async Task Positions_Should_SayWhatIsLeft_When_TheIndexIsBehind()
    {
        _audit.Append(_entries.Nodes[0], _entries.Take(5));
        _audit.Append(NodeName.Parse("three"), _entries.Take(2));

        var positions = await _audit.Index.PositionsAsync(CancellationToken.None);

        Assert.Equal([("one", 801L, 806L), ("three", 0L, 3L), ("two", 401L, 401L)], positions.Select(position => (position.Node.Value, position.Number, position.Written)).Order());
        Assert.Equal(_audit.Written.Last(one => one.Number == 801).Entry.Time, positions.Single(position => position.Node.Value == "one").Time);
    }

    [Fact]
    public async Task Index_Should_SaySo_When_ALineIsNotWhereItWas()
    {
        _audit.Change(_entries.Nodes[0], file => file.SetLength(1000));

        await Assert.ThrowsAsync<AuditIndexUnavailableException>(() => _audit.Index.ReadAsync(new EntryFilter(), null, null, 10, false, CancellationToken.None));
        File.Delete(_audit.LastSegment(_entries.Nodes[0]).Path);
        await Assert.ThrowsAsync<AuditIndexUnavailableException>(() => _audit.Index.ReadAsync(new EntryFilter(), null, null, 10, false, CancellationToken.None));
    }

    [Fact]
    public async Task Index_Should_SaySo_When_ItsDatabaseIsAway()
    {
        _audit.Databases.LoseAudit();
        _audit.Database.Dispose();

        await Assert.ThrowsAsync<AuditIndexUnavailableException>(() => _audit.Index.CountAsync(new EntryFilter(), 10, CancellationToken.None));
    }

    [Fact]
    public async Task Reading_Should_Stop_When_ItIsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _audit.Index.ReadAsync(new EntryFilter(), null, null, 10, false, cancellation.Token));
    }

    private static DateOnly Day(AuditEntry entry) => DateOnly.FromDateTime(entry.Time.ToOffset(ChinaTime.Offset).DateTime);

    private static int Compare(EntryPlace one, EntryPlace other) => (one.Time, one.Id).CompareTo((other.Time, other.Id));

    private static IEnumerable<EntryPlace> Places(IEnumerable<IndexedEntry> entries) => entries.Select(entry => entry.Place);

    // What a filter means, said once more and without an index.
    private static bool Lets(EntryFilter filter, IndexedEntry indexed)
    {
        var (request, operation) = (indexed.Entry as RequestEntry, indexed.Entry as OperationEntry);
        var system = request?.System?.Value ?? (indexed.Entry as RequestsRefused)?.System?.Value ?? (indexed.Entry as GovernanceChanged)?.Actor;
        var trace = request?.Trace ?? (indexed.Entry as GovernanceChanged)?.Trace;
        return !(filter.From > indexed.Entry.Time)
            && !(filter.Until <= indexed.Entry.Time)
            && (filter.Node is null || filter.Node == indexed.Node)
            && (filter.Department is null || filter.Department == request?.Department)
            && (filter.System is null || filter.System.Value == system)
            && (filter.Purpose is null || filter.Purpose == operation?.Use?.Purpose)
            && (filter.LegalBasis is null || filter.LegalBasis == operation?.Use?.LegalBasis)
            && (filter.Item is null || operation?.Decisions?.Allowed.Any(item => item.Item == filter.Item) == true || operation?.Decisions?.Denied.Any(item => item.Item == filter.Item) == true)
            && (filter.Subject is null || operation?.Subjects?.Contains(filter.Subject.Value) == true)
            && (filter.Kinds is null || filter.Kinds.Contains(indexed.Entry.Kind))
            && (filter.Document is null || filter.Document == operation?.Document)
            && (filter.Trace is null || filter.Trace == trace);
    }

    private async Task<List<IndexedEntry>> AllAsync() =>
        [.. (await _audit.Index.ReadAsync(new EntryFilter(), null, null, 100_000, false, CancellationToken.None)).Entries];

    private EntryFilter RandomFilter()
    {
        var (from, until) = (Moment(), Moment());
        return new EntryFilter
        {
            From = Often(from, 5),
            Until = Often(until, 5),
            Node = _entries.Below(5) == 0 ? _entries.One(_entries.Nodes) : null,
            Department = _entries.Below(4) == 0 ? _entries.One(_entries.Departments) : null,
            System = _entries.Below(4) == 0 ? _entries.One(_entries.Systems) : null,
            Purpose = Often((Purpose)_entries.Below(4), 6),
            LegalBasis = _entries.Below(6) == 0 ? _entries.One(_entries.Bases) : null,
            Item = _entries.Below(4) == 0 ? _entries.One(_entries.Items) : null,
            Subject = Often(_entries.One(_entries.Subjects), 5),
            Kinds = _entries.Below(4) == 0 ? [.. Enumerable.Range(0, _entries.Below(4)).Select(_ => Enum.GetValues<EntryKind>()[_entries.Below(10)])] : null,
            Document = _entries.Below(8) == 0 ? _entries.One(_entries.Documents) : null,
            Trace = _entries.Below(8) == 0 ? $"{_entries.Below(60):x32}" : null,
        };
    }

    private T? Often<T>(T value, int oneIn)
        where T : struct => _entries.Below(oneIn) == 0 ? value : null;

    // To a part of a microsecond, which no entry has but a caller may ask for.
    private DateTimeOffset Moment() => _audit.Written[_entries.Below(_audit.Written.Count)].Entry.Time.AddTicks(_entries.Below(3) * 4);
}
