using Catalog.Api.Schema;

namespace Catalog.Api.Supply;

/// <summary>The freshness of a register as the schema shows it.</summary>
internal sealed class FreshnessType : MetadataType<ShownFreshness>
{
    public const string TypeName = "ResourceFreshness";

    public FreshnessType()
        : base(TypeName, "鲜度: whether a register is as new as its update cycle says. It tells of the register as a whole, and of no record.")
    {
        Show("status", Reference.Required(nameof(Domain.Supply.Freshness)), "Whether it is.", fresh => fresh.Status);
        Show("lastReceivedAt", Reference.To("DateTime"), "When the last supply that brought records came to its end; null for none.", fresh => Moments.Text(fresh.LastReceivedAt));
        Show("dueAt", Reference.To("DateTime"), "The moment at which it is overdue; null where it was never supplied.", fresh => Moments.Text(fresh.DueAt));
    }
}
