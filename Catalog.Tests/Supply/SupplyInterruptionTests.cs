using System.Net;
using System.Text;
using Catalog.Api.Authentication;
using Catalog.Tests.Drafts;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>What comes between the beginning and the end of a supply: who sends it is suspended, its register is changed, or it stays away.</summary>
public sealed class SupplyInterruptionTests : IAsyncLifetime
{
    /// <summary>More than what is read before a supply begins.</summary>
    private const int Half = 2000;

    private const string Licences = "DrivingLicence";

    private const string LicenceTable = "record_DrivingLicence";

    private readonly CatalogServer _server = Create("--Supply:Patience=00:00:02");

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("System", "clientId: \"police-steward\"", "registeredSystem { revision }")]
    [InlineData("Department", "code: \"public-security\"", "registeredDepartment { revision }")]
    public async Task Batches_Should_StayAway_When_TheSuspensionWasAnswered(string what, string named, string shown)
    {
        using var supply = new FedSupply(_server, "k", "?batch=20");
        await supply.FeedAsync(Rows(0, Half), Half / 2);
        using var stop = new CancellationTokenSource();
        var feeding = Task.Run(async () =>
        {
            for (var from = Half; !stop.IsCancellationRequested; from += 20)
            {
                supply.Feed(Rows(from, 20));
                await Task.Delay(2);
            }
        });

        await ChangeAsync($"suspend{what}", named, 0, shown);
        var answered = await _server.CountAsync();
        await supply.BrokenOffAsync();
        await stop.CancelAsync();
        await feeding;
        var answer = await supply.EndAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "SYSTEM_SUSPENDED"), (answer.Status, CodeOf(answer)));
        Assert.Equal(("BROKEN_OFF", (long)answered), (Text(answer, "status"), Count(answer, "accepted")));
        Assert.Equal(answered, await _server.CountAsync());
        Assert.Equal("SYSTEM_SUSPENDED", CodeOf(await _server.SupplyAsync(Rows(0, Half + 100), query: "?batch=20")));
        Assert.Equal(answered, await _server.CountAsync());

        await ChangeAsync($"resume{what}", named, 1, shown);
        // As much as was fed at least, so that the beginning is the same.
        var whole = await _server.SupplyAsync(Rows(0, answered + 500), query: "?batch=20");
        Assert.Equal(("COMPLETE", answered + 500L), (Text(whole, "status"), Count(whole, "accepted")));
        Assert.Equal(answered + 500, await _server.CountAsync());
    }

    [Fact]
    public async Task Supply_Should_BreakOffAndGoOnByTheNewVersion_When_OneIsPublishedMeanwhile()
    {
        await _server.PublishedAsync(Definition(string.Empty));
        var rows = Licence(0, Half);
        using var supply = new FedSupply(_server, "k", resource: Licences);
        await supply.FeedAsync(rows, Half - 100);

        await _server.PublishedAsync(Definition("\"备注\"\nremark: String @item(code: \"1001001/000901-09\", type: C, length: 20, sharing: UNCONDITIONAL)"));
        supply.Feed(Licence(Half, 300));
        var answer = await supply.EndAsync();

        Assert.Equal((HttpStatusCode.Conflict, "CATALOGUE_CHANGED", "BROKEN_OFF", (long)Half), (answer.Status, CodeOf(answer), Text(answer, "status"), Count(answer, "accepted")));
        var last = Licence(Half, 1).Replace("}", ",\"remark\":\"新\"}", StringComparison.Ordinal);
        var resumed = await _server.SupplyAsync(rows + last, resource: Licences, query: "?batch=100");
        Assert.Equal(("COMPLETE", Half + 1L), (Text(resumed, "status"), Count(resumed, "accepted")));
        Assert.Equal(["新"], await _server.ValuesAsync("remark", "remark IS NOT NULL", LicenceTable));
        Assert.Equal(Half + 1, (await _server.ValuesAsync("_id", table: LicenceTable)).Count);
    }

    [Fact]
    public async Task Records_Should_BeFoundByTheNewKey_When_ARegistersKeyIsChangedMeanwhile()
    {
        await _server.PublishedAsync(Definition(string.Empty));
        var rows = Licence(0, Half);
        using var supply = new FedSupply(_server, "k", resource: Licences);
        await supply.FeedAsync(rows, Half - 100);
        var old = await _server.ValuesAsync("hex(_key)", table: LicenceTable);

        await _server.PublishedAsync(Definition(string.Empty, "vehicleClass"));
        supply.Feed(Licence(Half, 300));
        Assert.Equal("CATALOGUE_CHANGED", CodeOf(await supply.EndAsync()));

        var given = await _server.ValuesAsync("hex(_key)", table: LicenceTable);
        Assert.Equal(Half, given.Distinct().Count());
        Assert.DoesNotContain(null, given);
        Assert.Empty(given.Intersect(old));
        // By the key of old, another number was another record.
        var renewed = rows.Replace("\"licenceNumber\":\"L", "\"licenceNumber\":\"M", StringComparison.Ordinal);
        Assert.Equal(Half, Count(await _server.SupplyAsync(renewed, "other", resource: Licences), "accepted"));
        Assert.Equal(Half, (await _server.ValuesAsync("_id", "licenceNumber LIKE 'M%'", LicenceTable)).Count);
        Assert.Equal(Half, (await _server.ValuesAsync("_id", table: LicenceTable)).Count);
        var resumed = await _server.SupplyAsync(rows + Licence(Half, 5), resource: Licences, query: "?batch=100");
        Assert.Equal(("COMPLETE", Half + 5L), (Text(resumed, "status"), Count(resumed, "accepted")));
        Assert.Equal(Half + 5, (await _server.ValuesAsync("_id", table: LicenceTable)).Count);
    }

    [Fact]
    public async Task Supply_Should_BeRefused_When_ItsResourceIsWithdrawn()
    {
        await _server.PublishedAsync(Definition(string.Empty));
        Assert.Equal("none", CodeOf(await _server.SupplyAsync(Licence(0, 1), "a", resource: Licences)));
        await _server.PublishedAsync(Definition(string.Empty).Replace("published: \"2026-03-02\"", "published: \"2026-03-02\", withdrawn: \"2026-04-01\"", StringComparison.Ordinal));

        var answer = await _server.SupplyAsync(Licence(1, 1), "b", resource: Licences);

        Assert.Equal((HttpStatusCode.Conflict, "RESOURCE_WITHDRAWN"), (answer.Status, CodeOf(answer)));
        Assert.Single(await _server.ValuesAsync("_id", table: LicenceTable));
    }

    [Fact]
    public async Task Supply_Should_BreakOffAndBeResumed_When_ItsClientLeaves()
    {
        for (var i = 0; i < 3; i++)
        {
            using var supply = new FedSupply(_server, "k");
            await supply.FeedAsync(Rows(0, Half), Half);
            await supply.LeaveAsync();
            var left = await supply.BrokenOffAsync();
            Assert.Equal(("CLIENT_GONE", (long)Half), (left.Code, left.Accepted));
        }

        // Its place is given back at once, not when its hold would lapse.
        Assert.Equal("none", CodeOf(await _server.SupplyAsync(Row(Half + 7), "other")));
        var resumed = await _server.SupplyAsync(Rows(0, Half + 5), query: "?batch=100");
        Assert.Equal(("COMPLETE", Half + 5L, 21L), (Text(resumed, "status"), Count(resumed, "accepted"), Count(resumed, "batches")));
        Assert.Equal(Half + 6, await _server.CountAsync());
    }

    [Fact]
    public async Task Supply_Should_BreakOffAndBeResumed_When_ItsClientSendsNothingMore()
    {
        using var supply = new FedSupply(_server, "k");
        await supply.FeedAsync(Rows(0, Half), Half);

        var stalled = await supply.BrokenOffAsync();

        Assert.Equal(("CONTENT_INCOMPLETE", (long)Half), (stalled.Code, stalled.Accepted));
        Assert.Equal("none", CodeOf(await _server.SupplyAsync(Row(Half + 7), "other")));
        Assert.Equal("COMPLETE", Text(await _server.SupplyAsync(Rows(0, Half + 5), query: "?batch=100"), "status"));
        Assert.Equal(Half + 6, await _server.CountAsync());
    }

    [Fact]
    public async Task Supply_Should_BreakOff_When_ItsClientSendsNextToNothing()
    {
        using var supply = new FedSupply(_server, "k");
        await supply.FeedAsync(Rows(0, Half), Half);
        using var stop = new CancellationTokenSource();
        var dripping = Task.Run(async () =>
        {
            for (var i = Half; !stop.IsCancellationRequested; i++)
            {
                supply.Feed(Row(i) + "\n");
                await Task.Delay(200);
            }
        });

        var slow = await supply.BrokenOffAsync();
        await stop.CancelAsync();
        await dripping;

        Assert.Equal("CONTENT_INCOMPLETE", slow.Code);
    }

    [Fact]
    public async Task Supply_Should_NotBegin_When_ItsClientSendsNothingAtAll()
    {
        using var supply = new FedSupply(_server, "k");
        supply.Feed(Row(0));
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Equal("none", CodeOf(await _server.SupplyAsync(Row(1), "other")));
        Assert.Equal("CONTENT_INCOMPLETE", CodeOf(await supply.EndAsync()));
        Assert.Null(await _server.SupplyRowAsync("k"));
    }

    private static string Definition(string more, string key = "licenceNumber") =>
        $$""""
        """
        机动车驾驶证信息

        公安部门核发的机动车驾驶证。
        """
        type DrivingLicence @resource(code: "1001001/000901", provider: "公安部门", subject: NATURAL_PERSON, cardinality: MANY, key: ["{{key}}"], article: "自然人 1", updateCycle: DAILY, published: "2026-03-02") {
          "身份证号码"
          idNumber: CitizenIdNumber @item(code: "1001001/000901-01", type: C, length: 18, sharing: UNCONDITIONAL)
          "驾驶证编号"
          licenceNumber: String @item(code: "1001001/000901-02", type: C, length: 20, sharing: UNCONDITIONAL)
          "准驾车型"
          vehicleClass: String @item(code: "1001001/000901-03", type: C, length: 10, sharing: UNCONDITIONAL)
          {{more}}
        }
        """";

    private static string Licence(int from, int count)
    {
        var rows = new StringBuilder();
        for (var person = from; person < from + count; person++)
        {
            rows.Append($$"""{"idNumber":"{{Number(person)}}","licenceNumber":"L{{person}}","vehicleClass":"C1"}""").Append('\n');
        }

        return rows.ToString();
    }

    private async Task ChangeAsync(string mutation, string named, int revision, string shown)
    {
        var (_, body) = await _server.AskAsync(
            $"mutation {{ {mutation}(input: {{ {named}, revision: {revision}, reason: \"核查\" }}) {{ {shown} }} }}", null, "data-office-admin", Scopes.Admin);
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
    }
}
