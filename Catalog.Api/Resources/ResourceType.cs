using Catalog.Api.Schema;
using Catalog.Api.Supply;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A resource's metadata, by the compilation guideline (发改高技〔2017〕1272号).</summary>
internal sealed class ResourceType : MetadataType<Resource>
{
    public ResourceType()
        : base("Resource", "信息资源: a register, with the metadata of the compilation guideline.")
    {
        Show("code", Reference.Required("String"), "信息资源代码", resource => resource.Code.Value);
        Show("name", Reference.Required("String"), "信息资源名称", resource => resource.Name);
        Show("typeName", Reference.Required("String"), "Its type in the schema.", resource => resource.TypeName);
        Show("summary", Reference.Required("String"), "信息资源摘要", resource => resource.Summary);
        Show("provider", Reference.Required("String"), "信息资源提供方: the responsible department.", resource => resource.Provider);
        Show("jointProviders", Reference.List("String"), "Departments that provide it together with the responsible one.", resource => resource.JointProviders);
        Show("subject", Reference.Required("SubjectKind"), "Whom or what a record is about.", resource => resource.Subject);
        Show("cardinality", Reference.Required("Cardinality"), "How many records a subject has.", resource => resource.Cardinality);
        Show("article", Reference.Required("String"), "The article of the first-batch catalogue.", resource => resource.Article);
        Show("format", Reference.Required("ResourceFormat"), "信息资源格式", resource => resource.Format);
        Show("updateCycle", Reference.Required("UpdateCycle"), "更新周期", resource => resource.UpdateCycle);
        Show("published", Reference.Required("Date"), "发布日期", resource => resource.Published.ToString("O"));
        Show("related", Reference.List("String"), "关联资源代码", resource => resource.Related.Select(code => code.Value));
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式", resource => DeliveryModeList.Of(resource.DeliveryModes));
        Show("divisionItem", Reference.To("String"), "The item by whose division rows can be scoped.", resource => resource.Division?.Field);
        Show("subjectNumberItem", Reference.To("String"), "The item that holds the number of a record's subject.", resource => resource.SubjectNumber?.Field);
        Show("holderItem", Reference.To("String"), "The item that names the legal entity that holds a geographic feature: whoever may compare it finds a legal entity's features.", resource => resource.Holder?.Field);
        Show("key", Reference.List("String"), "The items that tell the records of one subject, or the features, from each other.", resource => resource.Key.Select(item => item.Field));
        Show("withdrawn", Reference.To("Date"), "撤回日期: the day from which on none of its items is shared.", resource => resource.Withdrawn?.ToString("O"));
        Field("freshness", Reference.To(FreshnessType.TypeName)).Description("鲜度: when it was last supplied, beside its update cycle.")
            .ResolveAsync(async context => new ShownFreshness(
                context.Source,
                await context.RequestServices!.GetRequiredService<SupplyFreshness>().LastAsync(context.Source.TypeName, context.CancellationToken),
                context.RequestServices!.GetRequiredService<TimeProvider>().GetUtcNow()));
        Show("informationItems", Reference.List("InformationItem"), "信息项", resource =>
            resource.Items.Select(item => new CatalogueItem(resource, item)));
    }
}
