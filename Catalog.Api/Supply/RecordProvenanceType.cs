using Catalog.Api.Governance;
using Catalog.Api.Schema;

namespace Catalog.Api.Supply;

/// <summary>Where a record comes from, as the schema shows it.</summary>
internal sealed class RecordProvenanceType : MetadataType<RecordProvenance>
{
    public const string TypeName = "RecordProvenance";

    public RecordProvenanceType()
        : base(TypeName, "来源: where a record comes from, and nothing of what it holds.")
    {
        Show("department", Reference.To("Department"), "Who supplied it; null where it came by no supply.", (record, scope) => record.Supply is { } supply ? RegisteredDepartment.Of(scope, supply.Department) : null);
        Show("supply", Reference.To(SupplyType.TypeName), "The supply that it came by last.", record => record.Supply);
        Show("batch", Reference.To(SupplyBatchType.TypeName), "The batch of that supply.", record => record.Batch);
        Show("receivedAt", Reference.To("DateTime"), "When it was received.", record => Moments.Text(record.Batch?.ReceivedAt));
        Show("validFrom", Reference.To("Date"), "The day from which its values hold, as its department says.", record => record.ValidFrom);
    }
}
