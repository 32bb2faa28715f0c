using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Which outcome the kinds of operations' entries tell of.</summary>
internal static class OperationOutcomes
{
    /// <summary>Null for what is no operation.</summary>
    public static OperationOutcome? Of(EntryKind kind) => kind switch
    {
        EntryKind.OperationAnswered or EntryKind.MetadataAnswered or EntryKind.GovernanceRead or EntryKind.MutationAnswered or EntryKind.AuditRead
            or EntryKind.ExportBegun or EntryKind.ExportPageSent => OperationOutcome.Answered,
        EntryKind.OperationPartlyDenied => OperationOutcome.PartlyDenied,
        EntryKind.OperationRejected => OperationOutcome.Rejected,
        EntryKind.OperationFailed => OperationOutcome.Failed,
        _ => null,
    };

    public static IEnumerable<EntryKind> Kinds(OperationOutcome outcome) => Enum.GetValues<EntryKind>().Where(kind => Of(kind) == outcome);
}
