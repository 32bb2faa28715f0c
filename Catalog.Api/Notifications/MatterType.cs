using Catalog.Api.Schema;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Notifications;

/// <summary>What a clock or a notification is about, as the schema shows it.</summary>
internal sealed class MatterType : MetadataType<Matter>
{
    public const string TypeName = "Matter";

    public MatterType()
        : base(TypeName, "事项: a row of a register.")
    {
        Show("kind", Reference.Required(nameof(MatterKind)), "The register.", matter => matter.Kind);
        Show("key", Reference.Required("String"), "Its number or code there.", matter => matter.Key);
    }
}
