using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Uses;

namespace Catalog.Api.Sharing;

/// <summary>A use that rests on a legal basis, as the schema shows it.</summary>
internal sealed class UseOnBasisType : MetadataType<UseOnBasis>
{
    public const string TypeName = "UseOnBasis";

    public UseOnBasisType()
        : base(TypeName, "A use that rests on a legal basis.")
    {
        Show("id", Reference.Required("String"), "Its number.", part => part.Use.Id.ToString(CultureInfo.InvariantCulture));
        Show("system", Reference.Required("String"), "The client id of the system.", part => part.Use.System);
        Show("purpose", Reference.Required(nameof(Purpose)), "使用用途", part => part.Use.Purpose);
        Show("scope", Reference.Required("String"), "使用范围", part => part.Use.Scope);
        Show("status", Reference.Required(nameof(UseStatus)), "Where it stands.", part => part.Use.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so.", part => part.Use.StatusReason);
        Show("grantsActive", Reference.Required("Int"), "How many of its grants stand.", part => part.GrantsActive);
        Show("grantsSuspended", Reference.Required("Int"), "How many of its grants are suspended.", part => part.GrantsSuspended);
    }
}
