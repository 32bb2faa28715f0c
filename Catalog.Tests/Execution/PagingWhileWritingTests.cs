using System.Globalization;
using System.Text.Json;
using Catalog.Domain.Resources;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution;

/// <summary>A reader pages through a list while a writer adds to it.</summary>
public sealed class PagingWhileWritingTests(ExecutionServer server) : IClassFixture<ExecutionServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";
    private const int FirstRows = 120;

    [Theory]
    [InlineData("", "first")]
    [InlineData("", "last")]
    [InlineData("order: [{ cancellationDate: ASC }]", "first")]
    [InlineData("order: [{ cancellationDate: DESC }]", "first")]
    [InlineData("order: [{ cancellationDate: ASC }]", "last")]
    [InlineData("order: [{ sex: DESC }, { township: ASC }, { cancellationDate: DESC }]", "first")]
    [InlineData("order: [{ sex: ASC }, { township: DESC }, { cancellationDate: ASC }]", "last")]
    [InlineData("order: [{ residencePermitRegistration: { residencePermitNumber: ASC } }]", "first")]
    [InlineData("where: { sex: { neq: MALE } }, order: [{ township: DESC }]", "first")]
    public async Task Rows_Should_NeitherBeSkippedNorRepeated_When_OthersArriveBetweenPages(string selection, string size)
    {
        var dice = new Dice(7);
        var household = server.Catalogue.FindResource("HouseholdRegistration")!;
        var permits = server.Catalogue.FindResource("ResidencePermitRegistration")!;
        List<Row> rows = [.. Enumerable.Range(1, FirstRows).Select(number => RowOf(dice, household, number, "there")), .. Enumerable.Range(1, 6).Select(number => RowOf(dice, permits, number, "permit"))];
        var grants = new[] { household, permits }.SelectMany(resource => resource.Items).Select(item => new TestGrant(item, null, null)).ToList();
        var setting = new Setting(server.Catalogue, [household, permits], grants, rows);
        await server.PutAsync(setting);
        var arguments = selection.Length == 0 ? string.Empty : $"{selection}, ";
        var whole = NamesOf((await AskAsync($"{arguments}{size}: 1000")).RootElement);

        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(household, stop.Token));
        var (walked, added) = (new List<string>(), 0);
        string? place = null;
        for (var hasMore = true; hasMore && walked.Count < 5000;)
        {
            using var page = await AskAsync($"{arguments}{size}: {dice.Between(3, 9)}{(place is null ? "" : $", {(size == "first" ? "after" : "before")}: \"{place}\"")}");
            var names = NamesOf(page.RootElement);
            walked.AddRange(size == "first" ? names : names.Reverse());
            var info = page.RootElement.GetProperty("data").GetProperty("list").GetProperty("pageInfo");
            hasMore = info.GetProperty(size == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean();
            place = info.GetProperty(size == "first" ? "endCursor" : "startCursor").GetString();
            added = walked.Count(name => name.StartsWith("new", StringComparison.Ordinal));
            if (added > 400)
            {
                await stop.CancelAsync();
            }
        }

        await stop.CancelAsync();
        Assert.NotEqual(0, await writing);
        Assert.NotEmpty(whole);
        Assert.Equal(walked.Distinct(), walked);
        Assert.Equal(size == "first" ? whole : whole.Reverse(), walked.Where(name => name.StartsWith("there", StringComparison.Ordinal)));
    }

    private static Row RowOf(Dice dice, Resource resource, int number, string name) => new(
        resource,
        number,
        RandomValues.Persons[number % RandomValues.Persons.Count],
        resource.Items.ToDictionary(
            item => item.Field,
            item => item.Field == "name" ? string.Create(CultureInfo.InvariantCulture, $"{name} {number}") : dice.Chance(0.2) ? null : RandomValues.Value(dice, item),
            StringComparer.Ordinal));

    private static IReadOnlyList<string> NamesOf(JsonElement answer) =>
        [.. answer.GetProperty("data").GetProperty("list").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!)];

    /// <returns>How many rows were written.</returns>
    private async Task<int> WriteAsync(Resource resource, CancellationToken cancellation)
    {
        var dice = new Dice(8);
        var written = 0;
        while (!cancellation.IsCancellationRequested)
        {
            await server.AddAsync([.. Enumerable.Range(written, 3).Select(number => RowOf(dice, resource, number, "new"))]);
            written += 3;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        return written;
    }

    private async Task<JsonDocument> AskAsync(string arguments)
    {
        var answer = await server.AskAsync(
            $"query {Use} {{ list: householdRegistrations({arguments}) {{ nodes {{ name }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}", "{}");
        return JsonDocument.Parse(answer.Body);
    }
}
