using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An operation as its entry tells of it.</summary>
internal sealed class AuditedOperationType : MetadataType<OperationEntry>
{
    public AuditedOperationType()
        : base(AuditTypes.Operation, "An operation as its entry tells of it.")
    {
        Show("name", Reference.To("String"), "Its name in its document.", entry => entry.Operation);
        Show("document", Reference.To("String"), "SHA-256 of its document; null where none was sent.", entry => entry.Document?.Value);
    }
}
