using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>A row of the register of systems as the schema shows it.</summary>
internal sealed class RegisteredSystemType : MetadataType<SystemRow>
{
    public const string TypeName = "RegisteredSystem";

    public RegisteredSystemType()
        : base(TypeName, "系统登记: a system as it is registered.")
    {
        Show("clientId", Reference.Required("String"), "The client id in its tokens.", row => row.ClientId);
        Show("name", Reference.Required("String"), "名称", row => row.Name);
        Show("department", Reference.To("Department"), "Its department.", (row, scope) => RegisteredDepartment.Of(scope, row.Department));
        Show("status", Reference.Required(nameof(SystemStatus)), "Whether it may ask for records.", row => row.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so; null where nobody changed it.", row => row.StatusReason);
        Show("scopes", Reference.List("String"), "The scopes that its tokens may have.", row => row.Scopes.Split(' '));
        Show("isTrustedOnly", Reference.Required("Boolean"), "Whether it may run only operations that were registered for it.", row => row.IsTrustedOnly);
        Show("publicKey", Reference.To("String"), "The only key that its tokens may be signed with, in PEM; null for those that the deployment trusts.", row => row.PublicKey);
        Show("keyThumbprint", Reference.To("String"), "The thumbprint of that key, by RFC 7638.", row => row.KeyThumbprint);
        Show("issuer", Reference.To("String"), "The only iss that its tokens may have; null for the one that the deployment trusts.", row => row.Issuer);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }
}
