using System.Security.Cryptography;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Authentication;
using Catalog.Api.Export;
using Catalog.Api.Http;
using Catalog.Api.Limits;
using Catalog.Api.Notifications;
using Catalog.Api.Resources;
using Catalog.Api.Samples;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Audit;
using Catalog.Api.Supply;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Catalog.Api;

/// <summary>What is done before the first request is taken. Each refusal to start is a message with a code.</summary>
internal static class StartUp
{
    /// <returns>Whether the server can run.</returns>
    public static async Task<bool> PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        List<string> problems =
        [
            .. services.GetRequiredService<AuthenticationSettings>().Problems(),
            .. services.GetRequiredService<HttpSettings>().Problems(),
            .. services.GetRequiredService<IOptionsMonitor<LimitSettings>>().CurrentValue.Problems(),
            .. services.GetRequiredService<GuessSettings>().Problems(),
            .. services.GetRequiredService<NotificationSettings>().Problems(),
            .. services.GetRequiredService<ExportSettings>().Problems(),
            .. services.GetRequiredService<SupplySettings>().Problems(),
            .. services.GetRequiredService<AuditSettings>().Problems(services.GetRequiredService<IHostEnvironment>().IsDevelopment()),
        ];
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {problem}");
        }

        return problems.Count == 0
            && await MigrateAsync(services, cancellation)
            && await MigrateAuditAsync(services, cancellation)
            && await OpenAuditAsync(services, cancellation)
            && await AuditedAsync(Console.Error, async () => await PublishAsync(services, Actor.Start, cancellation) && await FillAsync(services, cancellation))
            && await IndexAsync(services, cancellation);
    }

    /// <summary>Makes changes; where the audit cannot be told of them, nothing is changed, and the refusal is said.</summary>
    public static async Task<bool> AuditedAsync(TextWriter error, Func<Task<bool>> change)
    {
        try
        {
            return await change();
        }
        catch (AuditUnavailableException exception)
        {
            await error.WriteLineAsync($"Catalog changes nothing. {AuditUnavailableException.Code}: {exception.InnerException?.Message ?? exception.Message}");
            return false;
        }
    }

    /// <summary>In Development a catalogue without departments is filled with sample data, unless Sample:Enabled is false.</summary>
    private static async Task<bool> FillAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = services.GetRequiredService<CatalogDatabase>().CreateContext();
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            && services.GetRequiredService<IConfiguration>().GetValue("Sample:Enabled", true)
            && !await context.Departments.AnyAsync(cancellation))
        {
            await SampleAsync(services, Actor.Start, new SampleSettings(), cancellation);
        }

        return true;
    }

    /// <summary>Fills an empty catalogue with sample data; records that are there are left alone.</summary>
    public static async Task<bool> SampleAsync(IServiceProvider services, Actor actor, SampleSettings settings, CancellationToken cancellation)
    {
        var report = new SampleReport(services.GetRequiredService<TimeProvider>(), Console.Error, !Console.IsErrorRedirected);
        try
        {
            if (await services.GetRequiredService<SampleData>().WriteAsync(actor, settings, report, cancellation) is { } written)
            {
                report.Finish(written);
                return true;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            report.Stop();
            return false;
        }

        await Console.Error.WriteLineAsync("There are records already; no sample data were written. Name another database with ConnectionStrings__Catalog.");
        return false;
    }

    /// <summary>Brings the database to what this program knows.</summary>
    public static async Task<bool> MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<CatalogDatabase>().MigrateAsync(cancellation);
        if (outcome.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {problem.Code}: {problem.Message}");
        }

        return outcome.Problem is null;
    }

    /// <summary>
    /// Brings the audit's index to what this program knows. A database that is away or busy keeps no server from starting: the segments
    /// are the record, and the index is filled behind them once it is there.
    /// </summary>
    public static async Task<bool> MigrateAuditAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<AuditDatabase>().MigrateAsync(cancellation);
        if (outcome.Problem is not { } problem)
        {
            return true;
        }

        var mayWait = problem.Code is DatabaseProblem.UnavailableCode or DatabaseProblem.BusyCode;
        await Console.Error.WriteLineAsync($"{(mayWait ? "The audit has no index for now." : "Catalog does not start.")} {problem.Code}: {problem.Message}");
        return mayWait;
    }

    /// <summary>Takes up the node's chain of entries.</summary>
    public static async Task<bool> OpenAuditAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<AuditLog>().OpenAsync();
            await services.GetRequiredService<PseudonymKeeper>().OpenAsync(cancellation);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or CryptographicException)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {AuditUnavailableException.Code}: {exception.Message}");
            return false;
        }
    }

    /// <summary>Makes the indexes of records that are missing.</summary>
    public static async Task<bool> IndexAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = services.GetRequiredService<CatalogDatabase>().CreateContext();
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var (records, catalogue) = (services.GetRequiredService<RecordStore>(), services.GetRequiredService<CatalogueKeeper>().Current);
        await records.IndexAsync(context, catalogue, cancellation);
        await records.FillKeysAsync(context, catalogue.Resources, cancellation);
        return true;
    }

    /// <summary>Publishes the definition files and serves the version in force.</summary>
    public static async Task<bool> PublishAsync(IServiceProvider services, Actor actor, CancellationToken cancellation)
    {
        var folder = services.GetRequiredService<IConfiguration>()["Catalogue:Definitions"] ?? DefinitionFolder.Default;
        PublicationOutcome outcome;
        try
        {
            outcome = await services.GetRequiredService<CatalogueKeeper>()
                .StartAsync(folder, services.GetRequiredService<TimeProvider>(), actor, cancellation);
        }
        catch (CatalogueUnreadableException exception)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {CatalogueUnreadableException.Code}: {exception.Message}");
            return false;
        }

        foreach (var problem in outcome.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (outcome.InForce is null)
        {
            await Console.Error.WriteLineAsync("Catalog does not start. The definition files are refused, and no earlier version of the catalogue is in force.");
        }
        else if (outcome.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync($"The definition files are refused. Version {outcome.InForce.Number} of the catalogue stays in force.");
        }

        return outcome.InForce is not null;
    }
}
