using Catalog.Api.Schema;
using Catalog.Api.Storage;

namespace Catalog.Api.Supply;

/// <summary>A batch of a supply as the schema shows it.</summary>
internal sealed class SupplyBatchType : MetadataType<SupplyBatchRow>
{
    public const string TypeName = "SupplyBatch";

    public SupplyBatchType()
        : base(TypeName, "供数批次: rows that were committed together.")
    {
        Show("number", Reference.Required("Int"), "Within its supply, from 1.", row => row.Number);
        Show("firstLine", Reference.Required("Long"), "The line on which its first row begins.", row => row.FirstLine);
        Show("lastLine", Reference.Required("Long"), "The line on which its last row ends.", row => row.LastLine);
        Show("accepted", Reference.Required("Long"), "The rows that were taken.", row => row.Accepted);
        Show("rejected", Reference.Required("Long"), "Those that were not.", row => row.Rejected);
        Show("removed", Reference.Required("Long"), "Records that deletion marks removed.", row => row.Removed);
        Show("receivedAt", Reference.Required("DateTime"), "When it was received.", row => Moments.Text(row.ReceivedAt));
    }
}
