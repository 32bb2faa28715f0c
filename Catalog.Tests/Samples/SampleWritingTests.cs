using Catalog.Api.Samples;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Samples;

public sealed class SampleWritingTests : DatabaseTests
{
    private RecordStore _records = null!;

    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();

    public override async Task InitializeAsync()
    {
        var database = await OpenMigratedAsync();
        _records = database.CreateRecordStore();
        await using var context = database.CreateContext();
        await _records.MigrateAsync(context, from: null, SampleCatalogue.Version, CancellationToken.None);
    }

    public override async Task DisposeAsync()
    {
        await _records.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Rows_Should_AllBeCommitted_When_TheWritingEnds()
    {
        var settings = new SampleSettings(60, 20, 20);

        Assert.True(await SampleRecords.AreAbsentAsync(SampleCatalogue.Version, _records, CancellationToken.None));
        var written = await SampleRecords.WriteAsync(SampleCatalogue.Version, _records, settings, progress: null, CancellationToken.None);

        Assert.Equal(SampleCatalogue.Records(settings).Count, await CountAsync());
        Assert.Equal(new SampleProgress(100, 100, written.Rows, written.Rows), written);
        Assert.False(await SampleRecords.AreAbsentAsync(SampleCatalogue.Version, _records, CancellationToken.None));
    }

    [Fact]
    public async Task Rows_Should_BeThoseOfWholeSubjects_When_TheWritingIsStopped()
    {
        using var stop = new CancellationTokenSource();
        var reports = new StoppingProgress(stop, afterRows: SampleRecords.RowsOfCommit + 3_000);
        var output = new StringWriter();
        var report = new SampleReport(TimeProvider.System, output, isTerminal: false);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleRecords.WriteAsync(
            SampleCatalogue.Version, _records, new SampleSettings(20_000, 0, 0), reports, stop.Token));
        report.Report(reports.Last);
        report.Stop();

        Assert.True(reports.Last.Rows > reports.Last.CommittedRows);
        Assert.InRange(reports.Last.CommittedRows, SampleRecords.RowsOfCommit, SampleRecords.RowsOfCommit + 100);
        Assert.Equal(reports.Last.CommittedRows, await CountAsync());
        Assert.Contains($"{reports.Last.CommittedRows:N0} rows", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<long> CountAsync()
    {
        await using var connection = await _records.RentAsync(CancellationToken.None);
        var count = 0L;
        foreach (var resource in SampleCatalogue.Version.Resources)
        {
            var statement = new RecordStatement($"SELECT count(*) FROM {_records.Dialect.Quote(RecordNames.Table(resource))}", 0);
            await using var reader = await connection.ReadAsync(statement, default, CancellationToken.None);
            await reader.NextAsync(CancellationToken.None);
            count += reader.Int64(0);
        }

        return count;
    }

    private sealed class StoppingProgress(CancellationTokenSource stop, long afterRows) : IProgress<SampleProgress>
    {
        public SampleProgress Last { get; private set; }

        public void Report(SampleProgress value)
        {
            Last = value;
            if (value.Rows >= afterRows)
            {
                stop.Cancel();
            }
        }
    }
}
