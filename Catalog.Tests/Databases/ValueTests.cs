using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

public abstract class ValueTests : DatabaseTests
{
    [Fact]
    public async Task Text_Should_ComeBackAsItWas_When_ItIsChinese()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("public-security", "市公安局(户政)、𠮷林·é\u200d👩‍👩‍👧"));

        await using var context = database.CreateContext();

        Assert.Equal("市公安局(户政)、𠮷林·é\u200d👩‍👩‍👧", (await context.Departments.SingleAsync()).Name);
    }

    [Theory]
    [InlineData("𠮷", "𠮶")]
    [InlineData("局", "局 ")]
    [InlineData("A", "a")]
    [InlineData("A", "\uFF21")]
    [InlineData("é", "e")]
    [InlineData("é", "e\u0301")]
    [InlineData("ß", "ss")]
    [InlineData("局", "局\u3000")]
    [InlineData("局", " 局")]
    [InlineData("局", "局\t")]
    [InlineData("局", "局\u200d")]
    [InlineData("か", "カ")]
    [InlineData("", " ")]
    [InlineData("㐂", "\U0002F800")]
    public async Task Text_Should_BeDifferent_When_OneCodePointIs(string one, string other)
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("one", one), TestRows.Department("other", other));

        await using var context = database.CreateContext();

        Assert.Equal("one", (await context.Departments.SingleAsync(row => row.Name == one)).Code);
        Assert.Equal("other", (await context.Departments.SingleAsync(row => row.Name == other)).Code);
    }

    [Fact]
    public async Task Texts_Should_BeOrderedByCodePoint_When_TheyAreAnyScript()
    {
        var database = await OpenMigratedAsync();
        string[] names = ["", "\t", " ", "  ", "-", "0", "10", "2", "A", "AB", "A ", "A\t", "Z", "a", "aB", "ß", "é", "e\u0301", "ﾐ", "一", "中", "局", "局 ", "\uFFFD", "𠮶", "𠮷", "👩"];
        await database.SaveAsync([.. names.Select((name, i) => TestRows.Department($"d-{i}", name))]);

        await using var context = database.CreateContext();
        var ordered = await context.Departments.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync();

        Assert.Equal(names.OrderBy(name => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal), ordered);
        foreach (var name in names)
        {
            Assert.Equal(
                ordered.Count - ordered.IndexOf(name) - 1,
                await context.Departments.CountAsync(row => string.Compare(row.Name, name) > 0));
        }
    }

    [Fact]
    public async Task Numbers_Should_ComeBackAsTheyWere_When_TheyAreTheLargest()
    {
        var database = await OpenMigratedAsync();
        await database.SaveAsync(TestRows.Department("one", "民政局"));
        foreach (var number in (long[])[long.MaxValue - 1, (1L << 53) + 1])
        {
            await using var context = database.CreateContext();
            await context.AccessVersions.ExecuteUpdateAsync(row => row.SetProperty(version => version.Number, number));
            await using var probe = new AccessVersionProbe(database);

            Assert.Equal(number, await probe.ReadAsync(CancellationToken.None));
            Assert.Equal(number, (await context.AccessVersions.AsNoTracking().SingleAsync(row => row.Number == number)).Number);
        }
    }

    [Fact]
    public async Task Moment_Should_KeepMicrosecondsInUtc()
    {
        var database = await OpenMigratedAsync();
        var moment = new DateTimeOffset(2026, 3, 1, 7, 59, 59, 999, 999, TimeSpan.FromHours(8));
        await database.SaveAsync(
            TestRows.LegalBasis("LB-1", moment),
            TestRows.LegalBasis("LB-2", moment.AddTicks(9)),
            TestRows.LegalBasis("LB-3", DateTimeOffset.MinValue),
            TestRows.LegalBasis("LB-4", new DateTimeOffset(1949, 10, 1, 0, 0, 0, 0, 1, TimeSpan.FromHours(8)).AddTicks(9)));

        await using var context = database.CreateContext();
        var rows = await context.LegalBases.OrderBy(row => row.Code).Select(row => row.InForceFrom).ToListAsync();

        Assert.Equal(moment, rows[0]);
        Assert.Equal(moment, rows[1]);
        Assert.Equal(DateTimeOffset.MinValue, rows[2]);
        Assert.Equal(new DateTimeOffset(1949, 9, 30, 16, 0, 0, 0, 1, TimeSpan.Zero), rows[3]);
        Assert.All(rows, row => Assert.Equal(TimeSpan.Zero, row.Offset));
    }

    [Fact]
    public async Task Moments_Should_OrderAndCompareByTime()
    {
        var database = await OpenMigratedAsync();
        var moment = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        await database.SaveAsync(
            TestRows.LegalBasis("LB-1", moment.AddMicroseconds(10)),
            TestRows.LegalBasis("LB-2", moment),
            TestRows.LegalBasis("LB-3", moment.AddMicroseconds(9).ToOffset(TimeSpan.FromHours(8))),
            TestRows.LegalBasis("LB-4", new DateTimeOffset(1949, 10, 1, 0, 0, 0, TimeSpan.Zero)),
            TestRows.LegalBasis("LB-5", DateTimeOffset.MaxValue));

        await using var context = database.CreateContext();

        Assert.Equal(
            ["LB-4", "LB-2", "LB-3", "LB-1", "LB-5"],
            await context.LegalBases.OrderBy(row => row.InForceFrom).Select(row => row.Code).ToListAsync());
        Assert.Equal(
            ["LB-1", "LB-5"],
            await context.LegalBases.Where(row => row.InForceFrom > moment.AddMicroseconds(9))
                .OrderBy(row => row.Code).Select(row => row.Code).ToListAsync());
    }

    [Fact]
    public async Task Enums_Should_BeTheirWireNames()
    {
        var database = await OpenMigratedAsync();
        await SaveUseAsync(database);

        await using var context = database.CreateContext();

        Assert.Equal(1, await context.Uses.CountAsync(row => row.Purpose == Purpose.BusinessCollaboration && row.Status == UseStatus.Approved));
        Assert.Equal(
            ["LAW"],
            await context.Database.SqlQuery<string>($"SELECT Kind AS Value FROM LegalBasis").ToListAsync());
        Assert.Equal(DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload, (await context.Uses.SingleAsync()).DeliveryModes);
    }

    [Fact]
    public async Task Grant_Should_ComeBackAsItWas()
    {
        var database = await OpenMigratedAsync();
        var use = await SaveUseAsync(database);
        var grant = TestRows.Grant(use, "1001001/000001-01", TestRows.From.AddYears(1));
        grant.RowScope = "421202,421221";
        grant.Mask = Mask.KeepFirst(3).ToString();
        await database.GrantAsync(grant);

        await using var context = database.CreateContext();

        Assert.Equivalent(grant, await context.Grants.SingleAsync(), strict: true);
    }

    [Fact]
    public async Task CatalogueVersion_Should_ReturnItsFiles()
    {
        var database = await OpenMigratedAsync();
        var files = new Dictionary<string, string>
        {
            ["natural-persons.graphql"] = "\"姓名\" name: String\n" + new string('字', 100_000),
            ["a.graphql"] = "scalar \"𠮷\" <>&'",
        };
        await database.SaveAsync(CatalogueVersionRow.Create(1, files, TestRows.From, "catalogue-editor", "首批目录"));

        await using var context = database.CreateContext();
        var version = await context.CatalogueVersions.SingleAsync();

        Assert.Equal(files.OrderBy(file => file.Key), version.ReadFiles());
        Assert.StartsWith("{\"a.graphql\":", version.Files, StringComparison.Ordinal);
        Assert.Equal(64, version.Sha256.Length);
    }

    [Fact]
    public async Task Secret_Should_BeOne_When_ManyMakeIt()
    {
        var database = await OpenMigratedAsync();

        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new SecretStore(TestDatabase.Open()).ReadOrMakeAsync("cursor-key", 32, CancellationToken.None))));

        Assert.All(secrets, secret => Assert.Equal(secrets[0], secret));
        Assert.Equal(32, secrets[0].Length);
        Assert.NotEqual(secrets[0], await new SecretStore(database).ReadOrMakeAsync("another", 32, CancellationToken.None));
    }

    private static async Task<long> SaveUseAsync(CatalogDatabase database)
    {
        var use = TestRows.Use("loans", "LB-1");
        await database.SaveAsync(
            TestRows.Department("housing-fund", "住房公积金中心"),
            TestRows.System("loans", "housing-fund"),
            TestRows.LegalBasis("LB-1"),
            use);
        return use.Id;
    }
}
