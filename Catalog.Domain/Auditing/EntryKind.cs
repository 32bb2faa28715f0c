using System.ComponentModel;

namespace Catalog.Domain.Auditing;

/// <summary>What an entry tells of. INVARIANT: the numbers are permanent, and none is given again: entries are kept for years.</summary>
public enum EntryKind
{
    /// <summary>Records were read, and no item was denied.</summary>
    [Description("已答复的操作")]
    OperationAnswered = 1,

    /// <summary>Records were read, and at least one item was denied.</summary>
    [Description("部分拒绝的操作")]
    OperationPartlyDenied = 2,

    /// <summary>The rules, or the registers of systems, refuse the operation; nothing was read.</summary>
    [Description("被拒绝的操作")]
    OperationRejected = 3,

    /// <summary>The operation could not be run, or broke off; it was not answered.</summary>
    [Description("失败的操作")]
    OperationFailed = 4,

    /// <summary>Only the catalogue's metadata were read.</summary>
    [Description("目录元数据查询")]
    MetadataAnswered = 5,

    /// <summary>The registers of governance were read: applications, grants, objections …</summary>
    [Description("治理登记查询")]
    GovernanceRead = 6,

    /// <summary>A mutation had its effect; each row that it changed has an entry of its own before it.</summary>
    [Description("已执行的治理操作")]
    MutationAnswered = 7,

    /// <summary>A stream of notifications was opened, or notifications were sent on it.</summary>
    [Description("通知推送")]
    NotificationsStreamed = 8,

    /// <summary>A notification is sent to a webhook, whether it arrives or not.</summary>
    [Description("通知回调")]
    NotificationPosted = 9,

    /// <summary>A token was not accepted.</summary>
    [Description("身份验证失败")]
    SignInFailed = 10,

    /// <summary>Requests beyond a share were refused; one entry for all of a second.</summary>
    [Description("超出限额的请求")]
    RequestsRefused = 11,

    /// <summary>An export begins: what it asks for was decided, and no row of it has left.</summary>
    [Description("批量下载开始")]
    ExportBegun = 12,

    /// <summary>A page of an export is sent, whether it arrives or not.</summary>
    [Description("批量下载分页")]
    ExportPageSent = 13,

    /// <summary>An export ended, whole or not.</summary>
    [Description("批量下载结束")]
    ExportEnded = 14,

    /// <summary>A batch of records is supplied, and will be committed as soon as this is on the disk.</summary>
    [Description("供数批次")]
    RecordsSupplied = 15,

    /// <summary>A supply came to its end, or broke off.</summary>
    [Description("供数结束")]
    SupplyEnded = 16,

    /// <summary>A row of the registers of departments, systems, uses, grants … was added or changed.</summary>
    [Description("治理变更")]
    GovernanceChanged = 20,

    /// <summary>A change of which there is an entry did not come to pass.</summary>
    [Description("治理变更撤回")]
    GovernanceChangeUndone = 21,

    /// <summary>The audit itself was read.</summary>
    [Description("审计查阅")]
    AuditRead = 30,

    /// <summary>A period of the audit was exported.</summary>
    [Description("审计导出")]
    AuditExported = 31,

    /// <summary>All that the system keeps was copied into a backup.</summary>
    [Description("备份")]
    BackupWritten = 32,

    /// <summary>A backup was restored.</summary>
    [Description("备份恢复")]
    BackupRestored = 33,

    /// <summary>A segment begins.</summary>
    [Description("审计分段开始")]
    SegmentOpened = 40,

    /// <summary>A segment ends, signed.</summary>
    [Description("审计分段结束")]
    SegmentClosed = 41,

    /// <summary>The head of the chain was signed.</summary>
    [Description("审计链头签名")]
    HeadSigned = 42,

    /// <summary>What a stop left half-written was cut off; no answer had left on its account.</summary>
    [Description("残缺尾部修复")]
    TailCut = 43,

    /// <summary>Entries can be written again after they could not.</summary>
    [Description("审计恢复")]
    AuditResumed = 44,

    /// <summary>Closed segments were moved to the archive.</summary>
    [Description("审计分段归档")]
    SegmentArchived = 45,

    /// <summary>An archived segment was removed, its time of retention over.</summary>
    [Description("审计分段到期删除")]
    SegmentExpired = 46,
}
