using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Who asked, as the schema shows it.</summary>
internal sealed class AskerType : MetadataType<Asker>
{
    public AskerType()
        : base(AuditTypes.Asker, "Who asked.")
    {
        Show("clientId", Reference.To("String"), "The system; null without a token, and where nobody vouches for it.", asker => asker.System?.Value);
        Show("system", Reference.To("System"), "It, as it is registered now.", (asker, scope) => RegisteredNames.System(scope, asker.System));
        Show("departmentCode", Reference.To("String"), "The department that the system was registered for then.", asker => asker.Department?.Value);
        Show("department", Reference.To("Department"), "It, as it is registered now.", (asker, scope) => RegisteredNames.Department(scope, asker.Department));
        Show("address", Reference.To("String"), "The network address that the request came from.", asker => asker.Address);
    }
}
