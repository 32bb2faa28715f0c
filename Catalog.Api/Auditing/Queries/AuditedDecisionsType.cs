using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Decisions as the schema shows them.</summary>
internal sealed class AuditedDecisionsType : MetadataType<AuditedDecisions>
{
    public AuditedDecisionsType()
        : base(AuditTypes.Decisions, "What was decided of the items that an operation names.")
    {
        Show("allowed", Reference.List(AuditTypes.Allowance), "The items that were allowed.", decisions => decisions.Allowed);
        Show("denied", Reference.List(AuditTypes.Denial), "The items that were denied.", decisions => decisions.Denied);
    }
}
