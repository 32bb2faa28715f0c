using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>
/// The index as a witness of a chain. Where its database is away, the chain is begun without a witness, and found broken when the index
/// follows it: an index that can be made anew must not keep the server from answering.
/// </summary>
internal sealed partial class IndexWitness(AuditDatabase database, ILogger<IndexWitness> logger) : IChainWitness
{
    public WitnessedEntry? LastKnown(NodeName node)
    {
        try
        {
            using var writer = database.OpenWriter();
            var position = writer.Position(node.Value);
            var head = writer.LastHead(node.Value);
            return position is { Number: > 0 } && !(head?.Number > position.Number) ? Of(position.Number, position.Hash)
                : head is not null ? Of(head.Number, head.Hash)
                : null;
        }
        catch (Exception exception)
        {
            LogAway(database.Diagnose(exception)?.Code ?? exception.GetType().Name);
            return null;
        }
    }

    private static WitnessedEntry Of(long number, byte[] hash) => new(number, EntryHash.Parse(Convert.ToHexStringLower(hash)));

    [LoggerMessage(EventName = "AUDIT_WITNESS_AWAY", Level = LogLevel.Warning, Message = "The index of the audit cannot say how far the chain went; it is compared later: {Cause}")]
    private partial void LogAway(string cause);
}
