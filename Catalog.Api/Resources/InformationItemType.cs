using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>An item's metadata, by the compilation guideline (发改高技〔2017〕1272号).</summary>
internal sealed class InformationItemType : MetadataType<CatalogueItem>
{
    public InformationItemType()
        : base("InformationItem", "信息项: a typed field of a resource.")
    {
        Show("code", Reference.Required("String"), "Code of the item.", found => found.Item.Code.Value);
        Show("name", Reference.Required("String"), "信息项名称", found => found.Item.Name);
        Show("coordinate", Reference.Required("String"), "Its place in the schema, such as HouseholdRegistration.name.", found => found.Coordinate);
        Show("type", Reference.Required("String"), "Its type in the schema.", found => found.Item.Type.Name);
        Show("dataType", Reference.Required("DataType"), "数据类型", found => found.Item.DataType);
        Show("length", Reference.To("Int"), "数据长度", found => found.Item.Length);
        Show("scale", Reference.To("Int"), "Digits after the decimal point.", found => found.Item.Scale);
        Show("unit", Reference.To("String"), "Unit of measurement.", found => found.Item.Unit);
        Show("sharingClass", Reference.Required("SharingClass"), "共享类型", found => found.Item.SharingClass);
        Show("condition", Reference.To("String"), "共享条件", found => found.Item.Condition);
        Show("mask", Reference.To("String"), "脱敏: how coarse it is shown at most without condition or with its provider's consent, such as GRID_1; null where it is shown whole.", found => found.Item.Mask?.ToString());
        Show("legalBasis", Reference.To("LegalBasis"), "The legal basis of not sharing it, or of showing it behind a mask.", found => found.Item.LegalBasis);
        Show("isOpen", Reference.Required("Boolean"), "是否向社会开放", found => found.Item.IsOpen);
        Show("withdrawn", Reference.To("Date"), "撤回日期: the day from which on it is not shared, by itself or with its resource.", found => found.Withdrawn?.ToString("O"));
        Show("article", Reference.Required("String"), "The article that it comes from.", found => found.Item.Article ?? found.Resource.Article);
        Show("provider", Reference.Required("String"), "The responsible department.", found => found.Resource.Provider);
        Show("codeList", Reference.To("CodeList"), "代码表", found => found.Item.Type.CodeList);
        Show("resource", Reference.Required("Resource"), "信息资源", found => found.Resource);
    }
}
