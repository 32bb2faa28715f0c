using System.CommandLine;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Commands;

/// <summary>token, with the scopes that the register of systems has for a client.</summary>
internal static class RegisteredToken
{
    public static Command Create()
    {
        // A server started as usual is in Development, and so is a command beside it.
        var app = CatalogApplication.Build([], serves: false);
        return new TokenCommand(
            app.Services.GetRequiredService<AuthenticationSettings>(),
            TimeProvider.System,
            (client, cancellation) => FindAsync(app.Services.GetRequiredService<CatalogDatabase>(), client, cancellation));
    }

    private static async Task<Scopes?> FindAsync(CatalogDatabase database, ClientId client, CancellationToken cancellation)
    {
        try
        {
            await using var context = database.CreateContext();
            var scopes = await context.Systems.Where(system => system.ClientId == client.Value).Select(system => system.Scopes).SingleOrDefaultAsync(cancellation);
            return scopes is null ? null : ScopeNames.Parse(scopes);
        }
        catch (Exception exception) when (database.Diagnose(exception) is not null)
        {
            // There is no register yet: the command's own default holds.
            return null;
        }
    }
}
