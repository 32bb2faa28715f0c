using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A change of the registers as the schema shows it.</summary>
internal sealed class AuditedChangeType : MetadataType<GovernanceChanged>
{
    public AuditedChangeType()
        : base(AuditTypes.Change, "A row of the registers of departments, systems, uses, grants … was added or changed.")
    {
        Show("actor", Reference.Required("String"), "Who changed it: a system's client_id, or the command that did.", change => change.Actor);
        Show("register", Reference.Required("String"), "The register, such as Grant.", change => change.Register);
        Show("key", Reference.Required("String"), "The row's key in its register.", change => change.Key);
        Show("before", Reference.OptionalList(AuditTypes.Value), "The values before; null for a row that is new.", change => change.Before);
        Show("after", Reference.List(AuditTypes.Value), "The values after; of a changed row, those that changed.", change => change.After);
    }
}
