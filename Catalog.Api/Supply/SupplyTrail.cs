using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Supply;

/// <summary>Tells the audit of supplies: of each batch, and of the end, before it is committed.</summary>
internal sealed class SupplyTrail(AuditLog audit, TimeProvider time)
{
    /// <exception cref="AuditUnavailableException">The entry cannot be written, and nothing may come to pass.</exception>
    public async Task TellAsync(SupplyPlan plan, SupplyBatchRow batch, SupplyRow supply) => await audit.AppendAsync(new RecordsSupplied
    {
        Time = time.GetUtcNow(),
        System = plan.Caller.ClientId,
        Department = plan.Department,
        Address = plan.Trail.Address,
        Trace = plan.Trail.Trace,
        Supply = supply.Id,
        Resource = supply.Resource,
        Batch = batch.Number,
        FirstLine = batch.FirstLine,
        LastLine = batch.LastLine,
        Accepted = batch.Accepted,
        Rejected = batch.Rejected,
        Removed = batch.Removed,
        Digest = EntryHash.Parse(batch.Digest),
    });

    /// <exception cref="AuditUnavailableException">The entry cannot be written, and nothing may come to pass.</exception>
    public async Task EndAsync(SupplyPlan plan, SupplyRow supply) => await audit.AppendAsync(new SupplyEnded
    {
        Time = time.GetUtcNow(),
        System = plan.Caller.ClientId,
        Department = plan.Department,
        Address = plan.Trail.Address,
        Trace = plan.Trail.Trace,
        Supply = supply.Id,
        Resource = supply.Resource,
        Mode = supply.Mode,
        Status = supply.Status,
        Batches = supply.Batches,
        Accepted = supply.Accepted,
        Rejected = supply.Rejected,
        Removed = supply.Removed,
        Replaced = supply.Replaced,
        Digest = supply.Digest is { } digest ? EntryHash.Parse(digest) : null,
        Code = supply.Code,
    });
}
