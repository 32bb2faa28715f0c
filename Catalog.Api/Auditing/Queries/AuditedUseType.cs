using Catalog.Api.Schema;
using Catalog.Domain.Access;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A declared use as the schema shows it.</summary>
internal sealed class AuditedUseType : MetadataType<DeclaredUse>
{
    public AuditedUseType()
        : base(AuditTypes.Use, "The use that an operation declared.")
    {
        Show("purpose", Reference.Required("Purpose"), "使用用途", use => use.Purpose);
        Show("legalBasisCode", Reference.Required("String"), "Code of the legal basis.", use => use.LegalBasis.Value);
        Show("legalBasis", Reference.To("LegalBasis"), "法定依据, as it is registered now.", (use, scope) => RegisteredNames.LegalBasis(scope, use.LegalBasis));
    }
}
