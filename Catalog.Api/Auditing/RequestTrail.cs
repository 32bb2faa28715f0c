using System.Net;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Authentication;
using Catalog.Api.Documents;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Subjects;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Auditing;

/// <summary>What is known of a request for its entry: the stages add to it as the request walks through them.</summary>
/// <param name="startedAt">A timestamp of the clock that measures durations.</param>
/// <param name="trace">The trace that the request belongs to, which its errors and the log name too.</param>
internal sealed class RequestTrail(DateTimeOffset time, long startedAt, IPAddress? address, string trace)
{
    private readonly SubjectMessages _subjects = new();
    private List<AuditQuestion>? _asked;

    public DateTimeOffset Time => time;

    public long StartedAt => startedAt;

    public string Trace => trace;

    public string? Address { get; } = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();

    public Caller? Caller { get; set; }

    /// <summary>The snapshot of the access book that decides.</summary>
    public AccessSnapshot? Access { get; set; }

    /// <summary>The department of the system, where the request was over before <see cref="Access"/> was taken.</summary>
    public DepartmentCode? Department { get; set; }

    public long CatalogueVersion { get; set; }

    /// <summary>The text of the document that was sent or named.</summary>
    public string? DocumentText { get; set; }

    public DocumentHash? Document { get; set; }

    public string? Operation { get; set; }

    public DeclaredUse? Use { get; set; }

    public AuditedDecisions? Decisions { get; set; }

    /// <summary>What the operation is about; unknown until there is one.</summary>
    public OperationMatter Matter { get; set; }

    /// <summary>Why a change could not be told to the audit; null where none failed so.</summary>
    public AuditUnavailableException? AuditFailure { get; set; }

    public long Rows { get; private set; }

    public SubjectMessages Subjects => _subjects;

    /// <summary>What is asked of the audit; null for nothing.</summary>
    public IReadOnlyList<AuditQuestion>? Asked => _asked;

    /// <summary>The operation asks for a person or an organisation, whether or not there are records.</summary>
    public void Ask(SubjectKind kind, string number) => _subjects.Add(kind, number);

    /// <summary>The operation asks for entries of the audit.</summary>
    public void Ask(AuditQuestion question) => (_asked ??= []).Add(question);

    /// <summary>Records of subjects are part of the answer.</summary>
    public void Show(SubjectMessages subjects) => _subjects.Add(subjects);

    /// <summary>The operation is known.</summary>
    public void Begin(Operation operation)
    {
        (Operation, Document) = (operation.Name, operation.Document.Hash);
        Matter = operation switch
        {
            { IsMutation: true } => OperationMatter.Mutation,
            { SelectsAudit: true } => OperationMatter.Audit,
            { SelectsRecords: true } => OperationMatter.Records,
            { SelectsGovernance: true } => OperationMatter.Governance,
            _ => OperationMatter.Metadata,
        };
    }

    public void Count(long rows) => Rows += rows;
}
