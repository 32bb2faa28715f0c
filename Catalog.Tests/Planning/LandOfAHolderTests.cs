using System.Text.Json;

namespace Catalog.Tests.Planning;

/// <summary>The parcels of a legal entity, from the real server: whoever asks for them compares who holds each.</summary>
public sealed class LandOfAHolderTests(LandServer server) : IClassFixture<LandServer>
{
    private const string Parcels = "landParcels { parcelNumber divisionCode }";

    [Fact]
    public async Task Parcels_Should_BeThoseThatItHolds_When_TheHolderMayBeComparedEverywhere()
    {
        var holder = server.Holders.One;

        var body = await server.AskJsonAsync(Of(holder), LandServer.Everywhere);

        Assert.Equal((await server.HeldAsync()).Where(parcel => parcel.Holder == holder).Select(parcel => parcel.Number), Numbers(body));
    }

    [Fact]
    public async Task Parcels_Should_BeFilteredAndOrdered_When_AskedSo()
    {
        var held = (await server.HeldAsync()).Where(parcel => parcel.Holder == server.Holders.One).Select(parcel => parcel.Number).ToList();

        var ordered = await server.AskJsonAsync(Of(server.Holders.One, "landParcels(order: [{ parcelNumber: DESC }]) { parcelNumber }"), LandServer.Everywhere);
        var found = await server.AskJsonAsync(Of(server.Holders.One, $"landParcels(where: {{ parcelNumber: {{ eq: \"{held[0]}\" }} }}) {{ parcelNumber }}"), LandServer.Everywhere);

        Assert.Equal(held.OrderDescending(StringComparer.Ordinal), Numbers(ordered));
        Assert.Equal([held[0]], Numbers(found));
    }

    [Fact]
    public async Task Parcels_Should_StandWithEachHolder_When_ManyAreReachedThroughTheirRecords()
    {
        var held = (await server.HeldAsync()).ToLookup(parcel => parcel.Holder, parcel => parcel.Number);

        var body = await server.AskJsonAsync(
            "enterpriseRegistrations(first: 100) { nodes { unifiedSocialCreditCode legalEntity { landParcels { parcelNumber } } } }", LandServer.Everywhere);

        var nodes = body.GetProperty("data").GetProperty("enterpriseRegistrations").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(nodes, node => node.GetProperty("legalEntity").GetProperty("landParcels").GetArrayLength() > 0);
        Assert.All(nodes, node => Assert.Equal(
            held[node.GetProperty("unifiedSocialCreditCode").GetString()!],
            node.GetProperty("legalEntity").GetProperty("landParcels").EnumerateArray().Select(parcel => parcel.GetProperty("parcelNumber").GetString()!)));
    }

    [Theory]
    [InlineData(LandServer.Nowhere, "NOT_GRANTED")]
    [InlineData(LandServer.BehindAMask, "ITEM_MASKED")]
    public async Task Parcels_Should_BeDenied_When_TheHolderMayNotBeCompared(string client, string reason)
    {
        var holder = await server.AskAsync(Of(server.Holders.One), client);
        var body = JsonSerializer.Deserialize<JsonElement>(holder);

        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("legalEntity").GetProperty("landParcels").ValueKind);
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        var extensions = error.GetProperty("extensions");
        Assert.Equal("""["legalEntity","landParcels"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(
            ("FIELD_DENIED", reason, "1003001/000001-13", "holder"),
            (extensions.GetProperty("code").GetString(), extensions.GetProperty("reason").GetString(), extensions.GetProperty("item").GetString(), extensions.GetProperty("argument").GetString()));

        // As of one that holds nothing, and of one that is not there.
        Assert.Equal(holder, await server.AskAsync(Of(server.Holders.Other), client));
        Assert.Equal(holder, await server.AskAsync(Of("9144030071526726XG"), client));
    }

    [Fact]
    public async Task Operation_Should_ReadNothing_When_TheHolderIsDeniedAndItRejects()
    {
        var body = await server.AskJsonAsync(Of(server.Holders.One), LandServer.Nowhere, """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005", onDenied: REJECT)""");

        Assert.False(body.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task Parcel_Should_NotTellItsHolder_When_ItLiesOutsideTheScopeOfTheComparison()
    {
        await server.HoldAsync("inside", "421202001", server.Holders.One);
        await server.HoldAsync("outside", "421221100", server.Holders.One);
        string[] asked = [Of(server.Holders.One), Of(server.Holders.Other), $"landParcels(first: 1000) {{ nodes {{ parcelNumber rightHolderCreditCode }} }}"];
        var before = await AllAsync(asked);

        Assert.Contains("inside", before[0], StringComparison.Ordinal);
        Assert.DoesNotContain("outside", before[0], StringComparison.Ordinal);
        Assert.All(Divisions(JsonSerializer.Deserialize<JsonElement>(before[0])), division => Assert.StartsWith("421202", division, StringComparison.Ordinal));

        // The number of its row stays: the record is the same, whoever holds it.
        await server.HoldAsync("outside", "421221100", server.Holders.Other);
        Assert.Equal(before, await AllAsync(asked));

        await server.HoldAsync("inside", "421202001", server.Holders.Other);
        var after = await AllAsync(asked);
        Assert.DoesNotContain("inside", after[0], StringComparison.Ordinal);
        Assert.Contains("inside", after[1], StringComparison.Ordinal);
    }

    private async Task<string[]> AllAsync(string[] asked)
    {
        var answers = new List<string>();
        foreach (var selection in asked)
        {
            answers.Add(await server.AskAsync(selection, LandServer.InXianan));
        }

        return [.. answers];
    }

    private static string Of(string holder, string selection = Parcels) => $"legalEntity(unifiedSocialCreditCode: \"{holder}\") {{ {selection} }}";

    private static JsonElement.ArrayEnumerator Held(JsonElement body) => body.GetProperty("data").GetProperty("legalEntity").GetProperty("landParcels").EnumerateArray();

    private static List<string> Numbers(JsonElement body) => [.. Held(body).Select(parcel => parcel.GetProperty("parcelNumber").GetString()!)];

    private static List<string> Divisions(JsonElement body) => [.. Held(body).Select(parcel => parcel.GetProperty("divisionCode").GetString()!)];
}
