using System.Text.Json.Serialization;

namespace Catalog.Domain.Auditing;

/// <summary>An entry of the audit. It is one line of JSON with the number of its kind, and says nothing of what records hold.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OperationAnswered), (int)EntryKind.OperationAnswered)]
[JsonDerivedType(typeof(OperationPartlyDenied), (int)EntryKind.OperationPartlyDenied)]
[JsonDerivedType(typeof(OperationRejected), (int)EntryKind.OperationRejected)]
[JsonDerivedType(typeof(OperationFailed), (int)EntryKind.OperationFailed)]
[JsonDerivedType(typeof(MetadataAnswered), (int)EntryKind.MetadataAnswered)]
[JsonDerivedType(typeof(GovernanceRead), (int)EntryKind.GovernanceRead)]
[JsonDerivedType(typeof(MutationAnswered), (int)EntryKind.MutationAnswered)]
[JsonDerivedType(typeof(NotificationsStreamed), (int)EntryKind.NotificationsStreamed)]
[JsonDerivedType(typeof(NotificationPosted), (int)EntryKind.NotificationPosted)]
[JsonDerivedType(typeof(SignInFailed), (int)EntryKind.SignInFailed)]
[JsonDerivedType(typeof(RequestsRefused), (int)EntryKind.RequestsRefused)]
[JsonDerivedType(typeof(ExportBegun), (int)EntryKind.ExportBegun)]
[JsonDerivedType(typeof(ExportPageSent), (int)EntryKind.ExportPageSent)]
[JsonDerivedType(typeof(ExportEnded), (int)EntryKind.ExportEnded)]
[JsonDerivedType(typeof(RecordsSupplied), (int)EntryKind.RecordsSupplied)]
[JsonDerivedType(typeof(SupplyEnded), (int)EntryKind.SupplyEnded)]
[JsonDerivedType(typeof(GovernanceChanged), (int)EntryKind.GovernanceChanged)]
[JsonDerivedType(typeof(GovernanceChangeUndone), (int)EntryKind.GovernanceChangeUndone)]
[JsonDerivedType(typeof(AuditRead), (int)EntryKind.AuditRead)]
[JsonDerivedType(typeof(AuditExported), (int)EntryKind.AuditExported)]
[JsonDerivedType(typeof(BackupWritten), (int)EntryKind.BackupWritten)]
[JsonDerivedType(typeof(BackupRestored), (int)EntryKind.BackupRestored)]
[JsonDerivedType(typeof(SegmentOpened), (int)EntryKind.SegmentOpened)]
[JsonDerivedType(typeof(SegmentClosed), (int)EntryKind.SegmentClosed)]
[JsonDerivedType(typeof(HeadSigned), (int)EntryKind.HeadSigned)]
[JsonDerivedType(typeof(TailCut), (int)EntryKind.TailCut)]
[JsonDerivedType(typeof(AuditResumed), (int)EntryKind.AuditResumed)]
[JsonDerivedType(typeof(SegmentArchived), (int)EntryKind.SegmentArchived)]
[JsonDerivedType(typeof(SegmentExpired), (int)EntryKind.SegmentExpired)]
public abstract record AuditEntry
{
    private protected AuditEntry(EntryKind kind) => Kind = kind;

    [JsonIgnore]
    public EntryKind Kind { get; }

    /// <summary>When it happened, to the microsecond.</summary>
    [JsonPropertyOrder(-1)]
    public required DateTimeOffset Time { get; init; }
}
