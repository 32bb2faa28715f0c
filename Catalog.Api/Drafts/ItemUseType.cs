using Catalog.Api.Schema;

namespace Catalog.Api.Drafts;

/// <summary>A use that has an item as the schema shows it to the item's provider.</summary>
internal sealed class ItemUseType : MetadataType<ItemUse>
{
    public const string TypeName = "ItemUse";

    public ItemUseType()
        : base(TypeName, "A use of another department that has an item: by a grant, or, where it is unconditional, as every approved use does.")
    {
        Show("system", Reference.Required("String"), "The client id of the system.", user => user.System.ClientId.Value);
        Show("systemName", Reference.Required("String"), "名称", user => user.System.Name);
        Show("department", Reference.To("Department"), "The department of the system.", (user, scope) => scope.Access.Book.Departments.FirstOrDefault(department => department.Code == user.System.Department));
        Show("use", Reference.Required("String"), "The number of the use.", user => user.Use.Id.ToString());
        Show("purpose", Reference.Required("Purpose"), "使用用途", user => user.Use.Purpose);
        Show("legalBasis", Reference.To("LegalBasis"), "法定依据", (user, scope) => scope.Access.Book.LegalBases.FirstOrDefault(basis => basis.Code == user.Use.LegalBasis));
        Show("item", Reference.Required("InformationItem"), "信息项", user => user.Item);
    }
}
