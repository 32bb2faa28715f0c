using System.ComponentModel;

namespace Catalog.Domain.Notifications;

/// <summary>What a notification tells of.</summary>
public enum NotificationKind
{
    [Description("新申请")]
    NewApplication,

    [Description("即将到期")]
    DueSoon,

    [Description("逾期")]
    Overdue,

    [Description("已授权")]
    Granted,

    [Description("已拒绝")]
    Refused,

    [Description("已暂停")]
    Suspended,

    [Description("已恢复")]
    Resumed,

    [Description("已撤销")]
    Revoked,

    [Description("目录已发布")]
    CataloguePublished,

    [Description("法定依据已变更")]
    LegalBasisChanged,

    [Description("新异议")]
    ObjectionRaised,

    [Description("异议进展")]
    ObjectionMoved,

    [Description("进入协商协调")]
    DisputeMoved,

    /// <summary>A webhook is not called any more, since it could not be reached for days or said that it is gone.</summary>
    [Description("回调已停用")]
    WebhookDisabled,

    [Description("目录草案进展")]
    DraftMoved,

    [Description("目录共享收窄")]
    CatalogueNarrowed,

    [Description("保密协议待签署")]
    AgreementProposed,

    [Description("保密协议已签署")]
    AgreementSigned,

    [Description("保密协议已终止")]
    AgreementTerminated,
}
