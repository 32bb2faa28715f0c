using System.ComponentModel;

namespace Catalog.Domain.Resources;

/// <summary>What is different between two versions of the catalogue.</summary>
public enum CatalogueDifferenceKind
{
    [Description("新增信息资源")]
    ResourceAdded,

    [Description("变更信息资源")]
    ResourceChanged,

    [Description("撤回信息资源")]
    ResourceWithdrawn,

    [Description("移除信息资源")]
    ResourceRemoved,

    [Description("新增信息项")]
    ItemAdded,

    [Description("变更信息项")]
    ItemChanged,

    [Description("变更共享类型")]
    SharingClassChanged,

    [Description("撤回信息项")]
    ItemWithdrawn,

    [Description("移除信息项")]
    ItemRemoved,

    [Description("新增代码表")]
    CodeListAdded,

    [Description("变更代码表")]
    CodeListChanged,

    [Description("移除代码表")]
    CodeListRemoved,

    [Description("新增代码")]
    CodeAdded,

    [Description("变更代码")]
    CodeChanged,

    [Description("移除代码")]
    CodeRemoved,

    [Description("新增法定依据")]
    LegalBasisAdded,

    [Description("变更法定依据")]
    LegalBasisChanged,

    [Description("移除法定依据")]
    LegalBasisRemoved,
}
