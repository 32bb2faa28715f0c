using Catalog.Tests.Journeys;

namespace Catalog.Tests.Export;

/// <summary>Two databases that differ only in what a use may not see give it the same bytes, in every form.</summary>
public sealed class ExportNonInterferenceTests
{
    [Fact]
    public async Task Exports_Should_HaveTheSameBytes_When_DatabasesDifferInWhatTheUseMayNotSee()
    {
        var (left, right) = (new CatalogServer(), new CatalogServer());
        await Task.WhenAll(left.InitializeAsync(), right.InitializeAsync());
        try
        {
            // Denied items, the hidden part of a masked one, and registers of which the use has nothing.
            Assert.True(await ChangeAsync(right, "UPDATE record_HouseholdRegistration SET photo = x'0102FF', ethnicGroup = '97', policeStationBeforeCancellation = 'elsewhere'") > 900);
            Assert.True(await ChangeAsync(right, "UPDATE record_HouseholdRegistration SET householdPoliceStation = CONCAT(substr(householdPoliceStation, 1, 3), 'elsewhere') WHERE township NOT LIKE '421202%'") > 300);
            Assert.True(await ChangeAsync(right, "UPDATE record_SocialInsuranceRegistration SET insuranceType = NULL") > 100);

            const string Ordered = $$"""query Q {{ExportClient.ReliefUse}} { householdRegistrations(where: { status: { eq: NORMAL } }, order: [{ township: DESC }]) { nodes { name householdPoliceStation photo } } }""";
            foreach (var (query, format) in from query in new[] { ExportClient.Households, Ordered } from format in new[] { "jsonl", "csv", "parquet" } select (query, format))
            {
                var one = await ExportClient.ReadAsync(left, query, address: $"/export?format={format}");
                var other = await ExportClient.ReadAsync(right, query, address: $"/export?format={format}");
                Assert.True(one.AsSpan().SequenceEqual(other), $"{format}: {query}");
                Assert.True(one.Length > 1_000);
            }

            // What it may see makes a difference.
            Assert.Equal(1, await ChangeAsync(right, $"UPDATE record_HouseholdRegistration SET name = 'other' WHERE idNumber = '{CatalogServer.IdNumber}'"));
            Assert.NotEqual(await ExportClient.ReadAsync(left, ExportClient.Households), await ExportClient.ReadAsync(right, ExportClient.Households));
        }
        finally
        {
            await Task.WhenAll(left.DisposeAsync(), right.DisposeAsync());
        }
    }

    private static async Task<int> ChangeAsync(CatalogServer server, string change)
    {
        await using var database = server.Databases.OpenCatalog();
        await using var command = database.CreateCommand();
        command.CommandText = change;
        return await command.ExecuteNonQueryAsync();
    }
}
