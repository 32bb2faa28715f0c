using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage;

/// <summary>The secrets that all nodes share.</summary>
public sealed class SecretStore(CatalogDatabase database)
{
    /// <summary>Reads a secret; where there is none, makes it of random bytes. All nodes get the same, whoever makes it.</summary>
    public async Task<byte[]> ReadOrMakeAsync(string name, int length, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, SecretRow.MaxValueLength);

        if (await FindAsync(name, cancellationToken) is { } secret)
        {
            return secret;
        }

        try
        {
            await using var context = database.CreateContext();
            var row = new SecretRow { Name = name, Value = RandomNumberGenerator.GetBytes(length) };
            context.Secrets.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            return row.Value;
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            // Another node made it in the meantime.
            return await FindAsync(name, cancellationToken)
                ?? throw new InvalidOperationException("A secret was refused as a second one, and there is no first.", exception);
        }
    }

    private async Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Secrets.Where(row => row.Name == name).Select(row => row.Value).SingleOrDefaultAsync(cancellationToken);
    }
}
