using System.ComponentModel;

namespace Catalog.Domain.Procedures;

/// <summary>What a clock or a notification is about.</summary>
public enum MatterKind
{
    [Description("部门")]
    Department,

    [Description("责任人变更")]
    ContactChange,

    [Description("系统")]
    System,

    [Description("法定依据")]
    LegalBasis,

    [Description("共享申请")]
    Application,

    [Description("申请项")]
    ApplicationItem,

    [Description("授权")]
    Grant,

    [Description("使用")]
    Use,

    [Description("保密协议")]
    Agreement,

    [Description("异议")]
    Objection,

    [Description("目录草案")]
    Draft,

    [Description("目录版本")]
    CatalogueVersion,

    [Description("期限")]
    Clock,

    [Description("通知回调")]
    Webhook,
}
