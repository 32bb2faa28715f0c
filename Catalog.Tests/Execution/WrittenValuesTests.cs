using System.Text;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution;

/// <summary>Values that can be written in several ways: what random operations found, kept as cases of their own.</summary>
public sealed class WrittenValuesTests(ExecutionServer server) : IClassFixture<ExecutionServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("11010519491231002X")]
    public async Task Person_Should_BeFound_When_TheNumberIsALiteral(string number)
    {
        await PutAsync("HouseholdRegistration", "11010519491231002X", "name", "张三");

        var answer = await AskAsync($$"""{ person(idNumber: "{{number}}") { householdRegistration { name } } }""");

        Assert.Equal("""{"data":{"person":{"householdRegistration":{"name":"张三"}}}}""", answer);
    }

    [Theory]
    [InlineData("999999999999.999")]
    [InlineData("-999999999999.999")]
    [InlineData("123456789012.345")]
    [InlineData("999999999999999")]
    [InlineData("0.1")]
    [InlineData("0.001")]
    public async Task Decimal_Should_BeShownAsItWasGiven_When_ItHasFifteenDigits(string number)
    {
        await PutAsync("FisheryZone", null, "area", decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(
            """{"data":{"fisheryZones":{"nodes":[{"area":""" + number + """}],"totalCount":1}}}""",
            await AskAsync($$"""{ fisheryZones(where: { area: { eq: {{number}} } }) { nodes { area } totalCount } }"""));
    }

    [Theory]
    [InlineData("""eq: "ab\u0000" """, 0)]
    [InlineData("""in: ["ab\u0000"] """, 0)]
    [InlineData("""startsWith: "a\u0000" """, 0)]
    [InlineData("""contains: "\u0000" """, 0)]
    [InlineData("""endsWith: "\u0000b" """, 0)]
    [InlineData("""endsWith: "b\u0000" """, 0)]
    [InlineData("""nendsWith: "\u0000b" """, 1)]
    [InlineData("""endsWith: "b" """, 1)]
    [InlineData("""endsWith: "" """, 1)]
    public async Task Text_Should_BeComparedAsAWhole_When_TheOperandHasTheCharacterNull(string comparison, int found)
    {
        await PutAsync("HouseholdRegistration", "11010519491231002X", "name", "ab");

        Assert.Equal(
            """{"data":{"householdRegistrations":{"totalCount":""" + found + "}}}",
            await AskAsync($$"""{ householdRegistrations(where: { name: { {{comparison}} } }) { totalCount } }"""));
    }

    [Fact]
    public async Task Text_Should_NotBeWritten_When_ItHasTheCharacterNull() =>
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("HouseholdRegistration", "11010519491231002X", "name", "a\0b"));

    private async Task PutAsync(string typeName, string? subject, string field, object value)
    {
        var resource = server.Catalogue.FindResource(typeName)!;
        var row = new Row(resource, 1, subject, resource.Items.ToDictionary(item => item.Field, item => item.Field == field ? value : null, StringComparer.Ordinal));
        await server.PutAsync(new Setting(server.Catalogue, [resource], [.. resource.Items.Select(item => new TestGrant(item, null, null))], [row]));
    }

    private async Task<string> AskAsync(string selection) => Encoding.UTF8.GetString((await server.AskAsync($"query {Use} {selection}", "{}")).Body);
}
