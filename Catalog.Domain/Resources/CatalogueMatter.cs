using System.ComponentModel;

namespace Catalog.Domain.Resources;

/// <summary>What of the catalogue was found by a search.</summary>
public enum CatalogueMatter
{
    [Description("信息资源")]
    Resource,

    [Description("信息项")]
    InformationItem,

    [Description("代码表")]
    CodeList,

    [Description("政务部门")]
    Department,
}
