using System.CommandLine;
using System.Globalization;
using Catalog.Api.Auditing;
using Catalog.Api.Backups;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Commands;

/// <summary>backup and restore: copy all that the system keeps, while servers run, and bring it back.</summary>
internal static class BackupCommand
{
    private const double Megabyte = 1 << 20;

    public static Command Backup(Func<WebApplication> build)
    {
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder to write, which is not there or empty.", HelpName = "folder", Required = true };
        var backup = new Command("backup", "Copies the databases and the audit's segments into a folder, while servers run.") { output };
        backup.SetAction((arguments, cancellation) => AuditWriting.RunAsync(build, arguments, services => WriteAsync(arguments, arguments.GetRequiredValue(output), services, cancellation), cancellation));
        return backup;
    }

    public static Command Restore(Func<WebApplication> build)
    {
        var input = new Option<DirectoryInfo>("--input") { Description = "The folder of the backup.", HelpName = "folder", Required = true };
        var restore = new Command("restore", "Restores a backup to where the configuration points, which is empty, and verifies the audit's chains.") { input };
        restore.SetAction((arguments, cancellation) => RestoreAsync(build, arguments, arguments.GetRequiredValue(input), cancellation));
        return restore;
    }

    private static async Task<int> WriteAsync(ParseResult arguments, DirectoryInfo folder, IServiceProvider services, CancellationToken cancellation)
    {
        var (console, time) = (arguments.InvocationConfiguration, services.GetRequiredService<TimeProvider>());
        var report = ReadingReport.On(console, time);
        var parts = Parts.Of(services);
        try
        {
            var (digest, bytes) = await new BackupWriter(parts.Provider, parts.Audit, parts.Catalog, parts.Segments, time)
                .WriteAsync(folder.FullName, report, console.Error.WriteLine, cancellation);
            report.End();
            await services.GetRequiredService<AuditLog>().AppendAsync(new BackupWritten { Time = time.GetUtcNow(), Digest = EntryHash.Parse(digest) });
            await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:N1} MB in {report.Elapsed.TotalSeconds:N1} s"));
            await console.Output.WriteLineAsync($"{digest}  {Path.Combine(folder.FullName, BackupManifest.FileName)}");
            return 0;
        }
        catch (BackupException exception)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> RestoreAsync(Func<WebApplication> build, ParseResult arguments, DirectoryInfo folder, CancellationToken cancellation)
    {
        var console = arguments.InvocationConfiguration;
        string digest;
        try
        {
            await using var app = build();
            var parts = Parts.Of(app.Services);
            var report = ReadingReport.On(console, app.Services.GetRequiredService<TimeProvider>());
            digest = await new BackupRestore(parts.Provider, parts.Audit, parts.Catalog, parts.Segments)
                .RunAsync(folder.FullName, report, console.Error.WriteLine, cancellation);
            report.End();
        }
        catch (Exception exception) when (exception is BackupException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        // The chains are as they were before the first entry is added to them.
        var verified = await AuditCommand.Create(build).Parse("verify").InvokeAsync(console, cancellation);
        return verified != 0 ? verified : await AuditWriting.RunAsync(build, arguments, async services =>
        {
            await services.GetRequiredService<AuditLog>().AppendAsync(
                new BackupRestored { Time = services.GetRequiredService<TimeProvider>().GetUtcNow(), Digest = EntryHash.Parse(digest) });
            await console.Output.WriteLineAsync("The backup is restored.");
            return 0;
        }, cancellation);
    }

    private sealed record Parts(string Provider, DatabaseBackup Audit, DatabaseBackup Catalog, SegmentsBackup Segments)
    {
        public static Parts Of(IServiceProvider services) => new(
            DatabaseSettings.Read(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>().ContentRootPath).Provider,
            services.GetRequiredService<AuditDatabase>().CreateBackup(),
            services.GetRequiredService<CatalogDatabase>().CreateBackup(),
            new SegmentsBackup(AuditOptions.Store(services, null)));
    }
}
