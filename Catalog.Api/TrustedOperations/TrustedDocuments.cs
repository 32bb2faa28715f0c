using Catalog.Api.Caching;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.TrustedOperations;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.TrustedOperations;

/// <summary>
/// The documents of trusted operations, read when they are first asked for. INVARIANT: the snapshot alone says what is trusted;
/// what is kept here are texts, which stay what their hashes say.
/// </summary>
internal sealed partial class TrustedDocuments(CatalogDatabase database, ILogger<TrustedDocuments> logger)
{
    private const int MaxKept = 1000;

    /// <summary>A longer document is read anew each time, so that what is kept stays small.</summary>
    private const int MaxKeptLength = 32 * 1024;

    private readonly BoundedCache<TrustedOperation, string> _kept = new(MaxKept);

    /// <returns>The document; null where the operation is not trusted.</returns>
    public ValueTask<string?> FindAsync(AccessSnapshot access, TrustedOperation operation, CancellationToken cancellation)
    {
        if (!access.Trusts(operation))
        {
            return new((string?)null);
        }

        return _kept.TryGet(operation, out var document) ? new(document) : new(ReadAsync(operation, cancellation));
    }

    private async Task<string?> ReadAsync(TrustedOperation operation, CancellationToken cancellation)
    {
        var (system, hash) = (operation.System.Value, operation.Hash.Value);
        await using var context = database.CreateContext();
        var document = await context.TrustedOperations
            .Where(row => row.System == system && row.Hash == hash && row.WithdrawnAt == null)
            .Select(row => row.Document)
            .SingleOrDefaultAsync(cancellation);
        if (document is null)
        {
            return null;
        }

        if (DocumentHash.Of(document) != operation.Hash)
        {
            LogAltered(hash, system);
            return null;
        }

        if (document.Length <= MaxKeptLength)
        {
            _kept.Add(operation, document);
        }

        return document;
    }

    [LoggerMessage(
        EventName = "TRUSTED_OPERATION_ALTERED",
        Level = LogLevel.Error,
        Message = "The document {Hash} of {System} in the database is not the one that was registered, and is not run")]
    private partial void LogAltered(string hash, string system);
}
