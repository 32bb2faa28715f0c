using Catalog.Api.Auditing.Subjects;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Auditing;

/// <summary>Makes the entries of requests.</summary>
internal sealed class TrailEntries(PseudonymKeeper subjects, TimeProvider time)
{
    /// <param name="codes">The codes of the answer's errors but for denied items.</param>
    public OperationEntry Of(RequestTrail trail, RequestOutcome outcome, IReadOnlyList<string> codes)
    {
        OperationEntry entry = (outcome, trail.Matter) switch
        {
            (RequestOutcome.Rejected, _) => new OperationRejected { Time = trail.Time, Trace = trail.Trace },
            (RequestOutcome.Failed, _) => new OperationFailed { Time = trail.Time, Trace = trail.Trace },
            (_, OperationMatter.Mutation) => new MutationAnswered { Time = trail.Time, Trace = trail.Trace },
            (_, OperationMatter.Governance) => new GovernanceRead { Time = trail.Time, Trace = trail.Trace },
            (_, OperationMatter.Audit) => new AuditRead { Time = trail.Time, Trace = trail.Trace, Asked = trail.Asked },
            (_, OperationMatter.Records) when trail.Decisions is { Denied.Count: > 0 } => new OperationPartlyDenied { Time = trail.Time, Trace = trail.Trace },
            (_, OperationMatter.Records) => new OperationAnswered { Time = trail.Time, Trace = trail.Trace },
            _ => new MetadataAnswered { Time = trail.Time, Trace = trail.Trace },
        };
        return Tell(entry, trail, codes);
    }

    /// <summary>The entry with all that is known of its request.</summary>
    public OperationEntry Tell(OperationEntry entry, RequestTrail trail, IReadOnlyList<string> codes) =>
        entry with
        {
            System = trail.Caller?.ClientId,
            Department = trail.Caller is { } caller ? trail.Access?.DepartmentOf(caller.ClientId) ?? trail.Department : null,
            Address = trail.Address,
            Operation = trail.Operation,
            Document = trail.Document ?? Hash(trail.DocumentText),
            Use = trail.Use,
            Decisions = trail.Decisions,
            Subjects = trail.Subjects.Count == 0 ? null : subjects.Hasher.Of(trail.Subjects),
            Rows = trail.Rows,
            AccessVersion = trail.Access?.Book.Version ?? 0,
            CatalogueVersion = trail.CatalogueVersion,
            Codes = codes.Count == 0 ? null : codes,
            Duration = time.GetElapsedTime(trail.StartedAt),
        };

    /// <param name="system">The system, where its issuer vouches for it.</param>
    public static SignInFailed OfSignIn(RequestTrail trail, ClientId? system, string code) => new()
    {
        Time = trail.Time,
        Trace = trail.Trace,
        Address = trail.Address,
        System = system,
        Department = trail.Department,
        Code = code,
    };

    // What cannot be written in UTF-8 has no hash, and is refused before it gets here.
    private static DocumentHash? Hash(string? document) => document is null ? null : DocumentHash.Of(document);
}
