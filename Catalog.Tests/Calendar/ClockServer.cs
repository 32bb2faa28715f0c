using Catalog.Api.Authentication;
using Catalog.Api.Calendar;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using Catalog.Domain.Sharing;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Json;

namespace Catalog.Tests.Calendar;

/// <summary>A server on Monday, 2 March 2026, 9:00 in China, whose terms are gone over only when a test says so.</summary>
internal static class ClockServer
{
    public const string Admin = "data-office-admin";
    public const string Police = "police-steward";
    public const string PoliceDepartment = "public-security";

    public static ShiftedTime Monday() => new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public static CatalogServer Create(TimeProvider time, params string[] settings) =>
        new() { Time = time, Settings = ["--Notifications:SweepInterval=1.00:00:00", "--Notifications:PollInterval=00:00:00.05", .. settings] };

    /// <summary>Starts a term as the procedures do.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> StartClockAsync(this CatalogServer server, DeadlineKind kind, string department, string key = "1", DateOnly? on = null)
    {
        // The server's own first sweep, which begins as it starts, is over then: from now on only the test sweeps.
        await server.Services.GetRequiredService<ClockSweep>().StopAsync(CancellationToken.None);
        await using var context = server.Database().CreateContext(TestRows.Actor);
        var today = ChinaTime.DayOf(server.Time.GetUtcNow());
        new Clocks(context, today).Start(kind, department, new Matter(MatterKind.ApplicationItem, key), on);
        await context.SaveChangesAsync();
        return await context.Clocks.MaxAsync(row => row.Id);
    }

    public static CatalogDatabase Database(this CatalogServer server) => server.Services.GetRequiredService<CatalogDatabase>();

    public static Task<int> SweepAsync(this CatalogServer server) => server.Services.GetRequiredService<ClockSweep>().SweepAsync(CancellationToken.None);

    public static async Task<JsonElement> GovernanceAsync(this CatalogServer server, string fields, string client = Admin, Scopes scopes = Scopes.Admin)
    {
        var (_, body) = await server.AskAsync($"{{ governance {{ {fields} }} }}", client: client, scopes: scopes);
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data").GetProperty("governance");
    }

    public static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
