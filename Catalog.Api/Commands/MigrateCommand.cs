using System.CommandLine;
using Catalog.Api.Storage;

namespace Catalog.Api.Commands;

/// <summary>migrate: brings the database and the catalogue to what this program knows, and stops.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Brings the database to what this version of the program knows, and publishes the definition files.");
        migrate.SetAction(async (_, cancellation) =>
        {
            await using var app = CatalogApplication.Build([], serves: false);
            var done = await StartUp.MigrateAsync(app.Services, cancellation) && await StartUp.MigrateAuditAsync(app.Services, cancellation)
                && await StartUp.AuditedAsync(Console.Error, () => StartUp.PublishAsync(app.Services, Actor.Command("migrate"), cancellation))
                && await StartUp.IndexAsync(app.Services, cancellation);
            return done ? 0 : 1;
        });
        return migrate;
    }
}
