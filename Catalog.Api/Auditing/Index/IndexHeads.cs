using Catalog.Api.Auditing.Verification;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Auditing.Index;

/// <summary>
/// What the index saw of the chains: the signed heads, and how far it came. It is another place than that of the segments: who cuts off
/// a chain's end has to change the database too. A database that is away, or was never made, knows nothing.
/// </summary>
internal sealed partial class IndexHeads(AuditDatabase database, ILogger<IndexHeads> logger) : IHeadWitness
{
    private const string Name = "the index";

    public async Task<IReadOnlyList<KnownHead>> KnownAsync(NodeName node, CancellationToken cancellation)
    {
        try
        {
            await using var context = database.CreateContext();
            var heads = await context.Set<ChainHeadRow>().AsNoTracking().Where(row => row.Node == node.Value).OrderBy(row => row.Number)
                .Select(row => new { row.Number, row.Hash }).ToListAsync(cancellation);
            var last = await context.Set<ChainPositionRow>().AsNoTracking().Where(row => row.Node == node.Value && row.Number > 0)
                .Select(row => new { row.Number, row.Hash }).ToListAsync(cancellation);
            return
            [
                .. heads.Concat(last).DistinctBy(head => head.Number)
                    .Select(head => new KnownHead(node, head.Number, EntryHash.Parse(Convert.ToHexStringLower(head.Hash)), Name)),
            ];
        }
        catch (Exception exception) when (database.Diagnose(exception) is { } problem)
        {
            LogAway(problem.Code);
            return [];
        }
    }

    [LoggerMessage(EventName = "AUDIT_WITNESS_AWAY", Level = LogLevel.Warning, Message = "The index of the audit cannot say what it saw of the chain: {Cause}")]
    private partial void LogAway(string cause);
}
