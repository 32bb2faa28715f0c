using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Refused requests as the schema shows them.</summary>
internal sealed class AuditedRefusalsType : MetadataType<RequestsRefused>
{
    public AuditedRefusalsType()
        : base(AuditTypes.Refusals, "Requests beyond a share, which were refused; one entry tells of all of a second.")
    {
        Show("count", Reference.Required("Long"), "How many.", refused => refused.Count);
        Show("since", Reference.Required(nameof(CatalogueScalars.Timestamp)), "When the first of them came.", refused => Moments.Precise(refused.Since));
    }
}
