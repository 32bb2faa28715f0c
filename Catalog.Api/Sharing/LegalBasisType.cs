using Catalog.Api.Schema;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>A legal basis as the schema shows it.</summary>
internal sealed class LegalBasisType : MetadataType<LegalBasis>
{
    public LegalBasisType()
        : base("LegalBasis", "法定依据: the article of a law, regulation or policy on which a use, or not sharing, rests.")
    {
        Show("code", Reference.Required("String"), "Its code in the register of legal bases.", basis => basis.Code.Value);
        Show("citation", Reference.Required("String"), "引用", basis => basis.Citation);
        Show("kind", Reference.Required("LegalBasisKind"), "The rank of the text.", basis => basis.Kind);
        Show("law", Reference.Required("String"), "Name of the law, regulation or policy.", basis => basis.Law);
        Show("article", Reference.Required("String"), "条", basis => basis.Article);
        Show("issuer", Reference.Required("String"), "发布机关", basis => basis.Issuer);
        Show("text", Reference.Required("String"), "What it says.", basis => basis.Text);
        Show("inForceFrom", Reference.Required("DateTime"), "施行时间", basis => Moments.Text(basis.InForce.From));
        Show("inForceUntil", Reference.To("DateTime"), "When it ceases to be in force.", basis => Moments.Text(basis.InForce.Until));
    }
}
