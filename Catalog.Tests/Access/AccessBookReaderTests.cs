using Catalog.Api.Access;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Access;

public sealed class AccessBookReaderTests : DatabaseTests
{
    private readonly RecordingLogger<AccessBookReader> _log = new();
    private AccessBookReader _reader = null!;

    private CatalogDatabase Database { get; set; } = null!;

    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();

    public override async Task InitializeAsync()
    {
        Database = await OpenMigratedAsync();
        _reader = new AccessBookReader(Database, _log);
    }

    [Fact]
    public async Task Book_Should_HoldEveryRow()
    {
        var use = await SaveUseAsync();
        var grant = TestRows.Grant(use, TestCatalogue.Marriage.Value, TestRows.From.AddYears(1));
        grant.RowScope = "421202,421221";
        grant.Mask = "KEEP_FIRST_3";
        await Database.GrantAsync(grant);
        await Database.SaveAsync(TestRows.Agreement("civil-affairs", "housing-fund"));

        var book = await ReadAsync();

        Assert.Equal(7, book.Version);
        Assert.Equal(["civil-affairs", "housing-fund"], book.Departments.Select(department => department.Code.Value).Order());
        Assert.Equal("loans", Assert.Single(book.Systems).ClientId.Value);
        Assert.Equal("《中华人民共和国民法典》第一千一百一十条", Assert.Single(book.LegalBases).Citation);
        Assert.Equal(DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload, Assert.Single(book.Uses).DeliveryModes);
        var read = Assert.Single(book.Grants);
        Assert.Equal(new UseId(use), read.Use);
        Assert.Equal("421202,421221", read.RowScope?.ToString());
        Assert.Equal(Mask.KeepFirst(3), read.Mask);
        Assert.Equal(TestRows.From.AddYears(1), read.Period.Until);
        Assert.Equal(AgreementStatus.Signed, Assert.Single(book.Agreements).Status);
        Assert.Equal("civil-affairs", book.Items.Single(item => item.Code == TestCatalogue.Marriage).Providers.Single().Value);
        Assert.Empty(_log.Entries);
    }

    [Theory]
    [InlineData("UPDATE \"Grant\" SET Mask = 'KEEP_FIRST_0'", "Grant")]
    [InlineData("UPDATE \"Grant\" SET RowScope = ''", "Grant")]
    [InlineData("UPDATE \"Grant\" SET Item = '姓名'", "Grant")]
    [InlineData("UPDATE \"Grant\" SET Status = 'PAUSED'", "Grant")]
    [InlineData("UPDATE \"Grant\" SET DeliveryModes = 'ONLINE_QUERY,PIGEON'", "Grant")]
    [InlineData("UPDATE \"Grant\" SET Until = \"From\" - 1", "Grant")]
    [InlineData("UPDATE \"Grant\" SET ApplicationItem = NULL", "Grant")]
    [InlineData("UPDATE \"Grant\" SET Origin = 'MUNICIPAL_DECISION'", "Grant")]
    [InlineData("UPDATE ApplicationItem SET Status = 'PENDING_PROVIDER'", "Grant")]
    [InlineData("UPDATE ApplicationItem SET Status = 'REJECTED'", "Grant")]
    [InlineData("UPDATE ApplicationItem SET Status = 'FAVOURED'", "Grant")]
    [InlineData("UPDATE ApplicationItem SET Item = '1001001/000001-99'", "Grant")]
    [InlineData("UPDATE ApplicationItem SET \"Use\" = NULL", "Grant")]
    [InlineData("UPDATE \"Use\" SET Purpose = 'CURIOSITY'", "Use")]
    [InlineData("UPDATE LegalBasis SET Code = 'lb 1'", "LegalBasis")]
    [InlineData("UPDATE ConsumingSystem SET ClientId = '张三'", "ConsumingSystem")]
    [InlineData("UPDATE Agreement SET Status = ''", "Agreement")]
    [InlineData("UPDATE Department SET Status = 'active'", "Department")]
    public async Task Row_Should_BeLeftOutAndReportedOnce_When_ItCannotBeRead(string damage, string word)
    {
        var use = await SaveUseAsync();
        await Database.GrantAsync(TestRows.Grant(use, TestCatalogue.Marriage.Value));
        await Database.SaveAsync(TestRows.Agreement("civil-affairs", "housing-fund"));
        await TestDatabase.ExecuteAsync(damage);

        await ReadAsync();
        var book = await ReadAsync();

        var count = word switch
        {
            "Grant" => book.Grants.Count,
            "Use" => book.Uses.Count,
            "LegalBasis" => book.LegalBases.Count,
            "ConsumingSystem" => book.Systems.Count,
            "Agreement" => book.Agreements.Count,
            _ => book.Departments.Count,
        };
        Assert.Equal(0, count);
        Assert.Equal(word == "Department" ? 2 : 1, _log.Entries.Count);
        Assert.All(_log.Entries, entry => Assert.Equal("ACCESS_ROW_UNREADABLE", entry.Event));
        Assert.All(_log.Entries, entry => Assert.StartsWith($"{word} ", entry.Message, StringComparison.Ordinal));
    }

    private Task<AccessBook> ReadAsync() => _reader.ReadAsync(TestCatalogue.Create(1), CancellationToken.None);

    private async Task<long> SaveUseAsync()
    {
        var use = TestRows.Use("loans", "LB-1");
        await Database.SaveAsync(
            TestRows.Department("housing-fund", "住房公积金中心"),
            TestRows.Department("civil-affairs", "民政局"),
            TestRows.System("loans", "housing-fund"),
            TestRows.LegalBasis("LB-1"),
            use);
        return use.Id;
    }
}
