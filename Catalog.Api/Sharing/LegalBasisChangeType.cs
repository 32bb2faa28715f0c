using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>A change of a legal basis as the schema shows it.</summary>
internal sealed class LegalBasisChangeType : MetadataType<LegalBasisChangeRow>
{
    public const string TypeName = "LegalBasisChange";

    public LegalBasisChangeType()
        : base(TypeName, "法定依据变更: what became of a legal basis.")
    {
        Show("action", Reference.Required(nameof(LegalBasisAction)), "What became of it.", row => row.Action);
        Show("effectiveOn", Reference.Required("Date"), "The first day on which it is so.", row => Days.Text(row.EffectiveOn));
        Show("reference", Reference.Required("String"), "The text by which it was changed.", row => row.Reference);
        Show("reason", Reference.Required("String"), "What that means.", row => row.Reason);
        Show("newText", Reference.To("String"), "What the article says from that day on; null where that does not change.", row => row.NewText);
        Show("at", Reference.Required("DateTime"), "When it was told.", row => Moments.Text(row.At));
        Show("appliedAt", Reference.To("DateTime"), "When what rests on it was suspended; null until its day has come.", row => Moments.Text(row.AppliedAt));
    }
}
