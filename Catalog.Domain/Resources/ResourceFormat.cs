namespace Catalog.Domain.Resources;

/// <summary>The format of a resource (信息资源格式), in the order of the guideline's codes 1 to 7. Source: 发改高技〔2017〕1272号.</summary>
public enum ResourceFormat
{
    ElectronicFile = 1,
    Spreadsheet,
    Database,
    Image,
    StreamingMedia,
    SelfDescribing,
    ServiceInterface,
}
