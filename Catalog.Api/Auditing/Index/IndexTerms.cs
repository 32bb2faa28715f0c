using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Schema;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Api.Auditing.Index;

/// <summary>How entries and what is asked of them become terms and keys of the index: the same for both, or nothing would be found.</summary>
internal static class IndexTerms
{
    public static Term Of(EntryKind kind) => new(TermCategory.Kind, ((int)kind).ToString(CultureInfo.InvariantCulture));

    public static Term Of(NodeName node) => new(TermCategory.Node, node.Value);

    public static Term Of(ClientId system) => new(TermCategory.System, system.Value);

    public static Term Of(DepartmentCode department) => new(TermCategory.Department, department.Value);

    public static Term Of(Purpose purpose) => new(TermCategory.Purpose, WireName.Of(purpose));

    public static Term Of(LegalBasisCode basis) => new(TermCategory.LegalBasis, basis.Value);

    public static Term Of(ItemCode item) => new(TermCategory.Item, item.Value);

    public static Term Of(DocumentHash document) => new(TermCategory.Document, document.Value);

    public static UInt128 Key(SubjectPseudonym subject) => subject.Value;

    /// <summary>A trace's key is its hash, so that one which a caller made up is never a subject's.</summary>
    public static UInt128 Key(string trace) => SubjectPseudonym.Of(SHA256.HashData(Encoding.UTF8.GetBytes(trace)).AsSpan(0, EntryKeyRow.KeyLength)).Value;

    /// <summary>All terms of an entry, each once.</summary>
    public static IReadOnlyCollection<Term> Of(AuditEntry entry, NodeName node)
    {
        var terms = new HashSet<Term> { Of(entry.Kind), Of(node) };
        if (System(entry) is { } system)
        {
            terms.Add(Of(system));
        }

        if (Department(entry) is { } department)
        {
            terms.Add(Of(department));
        }

        if (entry is OperationEntry operation)
        {
            AddOperation(terms, operation);
        }

        return terms;
    }

    /// <summary>All keys of an entry, each once.</summary>
    public static IReadOnlyCollection<UInt128> Keys(AuditEntry entry)
    {
        var keys = new HashSet<UInt128>();
        if (Trace(entry) is { } trace)
        {
            keys.Add(Key(trace));
        }

        foreach (var subject in (entry as OperationEntry)?.Subjects ?? [])
        {
            keys.Add(Key(subject));
        }

        return keys;
    }

    public static DepartmentCode? Department(AuditEntry entry) => (entry as RequestEntry)?.Department;

    private static void AddOperation(HashSet<Term> terms, OperationEntry operation)
    {
        if (operation.Use is { } use)
        {
            terms.Add(Of(use.Purpose));
            terms.Add(Of(use.LegalBasis));
        }

        if (operation.Document is { } document)
        {
            terms.Add(Of(document));
        }

        foreach (var allowed in operation.Decisions?.Allowed ?? [])
        {
            terms.Add(Of(allowed.Item));
        }

        foreach (var denied in operation.Decisions?.Denied ?? [])
        {
            terms.Add(Of(denied.Item));
        }
    }

    private static ClientId? System(AuditEntry entry) => entry switch
    {
        RequestEntry request => request.System,
        RequestsRefused refused => refused.System,
        GovernanceChanged changed => Actor(changed.Actor),
        GovernanceChangeUndone undone => Actor(undone.Actor),
        _ => null,
    };

    private static string? Trace(AuditEntry entry) => entry switch
    {
        RequestEntry request => request.Trace,
        GovernanceChanged changed => changed.Trace,
        _ => null,
    };

    private static ClientId? Actor(string actor) => ClientId.TryParse(actor, out var system) ? system : null;
}
