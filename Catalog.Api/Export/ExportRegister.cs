using System.Text;
using System.Text.Json;
using Catalog.Api.Auditing;
using Catalog.Api.Records;
using Catalog.Api.Storage;
using Catalog.Domain.Exports;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Export;

/// <summary>The register of exports, which every node reads: their manifests, and the places from which they can go on.</summary>
internal sealed class ExportRegister(CatalogDatabase database, ExportSettings settings, TimeProvider time)
{
    /// <returns>The number of the export.</returns>
    public async Task<long> BeginAsync(ExportPlan plan, RequestTrail trail, CancellationToken cancellation)
    {
        var (operation, scope, decisions) = (plan.Decided.Asked.Operation, plan.Decided.Asked.Scope, plan.Decided.Compiled.Plan.Decisions);
        var now = time.GetUtcNow();
        var row = new ExportRow
        {
            System = trail.Caller!.ClientId.Value,
            Department = scope.Access.DepartmentOf(trail.Caller.ClientId)!.Value,
            Purpose = plan.Decided.Use?.Purpose,
            LegalBasis = plan.Decided.Use?.LegalBasis.Value,
            Operation = operation.Name?[..Math.Min(operation.Name.Length, ExportRow.MaxOperationLength)],
            Document = operation.Document.Hash.Value,
            Resource = plan.Root.Read.Resource.TypeName,
            Format = plan.Format,
            IsResumed = plan.IsResumed,
            Items = Encoding.UTF8.GetString(AccessExtension.Array(decisions, plan.Decided.Use)),
            Masked = MaskedExtension.Array(decisions) is { } masked ? Encoding.UTF8.GetString(masked) : null,
            AccessVersion = scope.Access.Book.Version,
            CatalogueVersion = trail.CatalogueVersion,
            BegunAt = now,
            SeenAt = now,
            Outcome = ExportOutcome.Running,
        };
        await using var context = database.CreateContext();
        context.Exports.Add(row);
        await context.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Keeps how far an export was sent, as a place from which it can go on.</summary>
    public async Task KeepAsync(long id, ExportProgress progress, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await KeepAsync(context, id, progress, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task EndAsync(long id, ExportProgress progress, ExportEnd end)
    {
        await using var context = database.CreateContext();
        // The client may be gone, and the server stop: it is told all the same.
        var row = await KeepAsync(context, id, progress, CancellationToken.None);
        (row.Outcome, row.Reason, row.Bytes, row.Digest, row.EndedAt) = (end.Outcome, end.Reason, end.Bytes, end.Digest, row.SeenAt);
        row.Cursor = row.Format == ExportFormat.Parquet && end.Outcome != ExportOutcome.Complete ? null : progress.Cursor;
        row.Objected = progress.Objected.Count == 0 ? null : JsonSerializer.Serialize(progress.Objected, JsonSerializerOptions.Web);
        await context.SaveChangesAsync(CancellationToken.None);
    }

    public async Task<ExportRow?> FindAsync(ExportId id, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await context.Exports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation);
    }

    /// <summary>The last place from which an export can go on for who has so many bytes of it; null where that is its beginning.</summary>
    public async Task<ExportCheckpointRow?> FindPlaceAsync(long id, long bytes, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await context.ExportCheckpoints.AsNoTracking()
            .Where(row => row.Export == id && row.Bytes <= bytes)
            .OrderByDescending(row => row.Bytes)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Whether a running export was silent for so long that its node is lost.</summary>
    public bool IsLost(ExportRow row) => row.Outcome == ExportOutcome.Running && time.GetUtcNow() - row.SeenAt > settings.LostAfter;

    private async Task<ExportRow> KeepAsync(CatalogContext context, long id, ExportProgress progress, CancellationToken cancellation)
    {
        var row = await context.Exports.SingleAsync(export => export.Id == id, cancellation);
        // A Parquet file that breaks off is none: there is nothing behind which it could go on.
        if (row.Format != ExportFormat.Parquet && progress.Cursor is { } cursor && progress.Bytes > row.Bytes)
        {
            context.ExportCheckpoints.Add(new ExportCheckpointRow { Export = id, Bytes = progress.Bytes, Rows = progress.Rows, Cursor = cursor });
        }

        (row.Rows, row.Bytes, row.Cursor, row.SeenAt) = (progress.Rows, progress.Bytes, progress.Cursor, time.GetUtcNow());
        return row;
    }
}
