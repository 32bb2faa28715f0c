using System.Text.RegularExpressions;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The texts by which entries are found: null where a text is not of its form.</summary>
internal static partial class AuditText
{
    public static NodeName? Node(string text) => IsNumberOfPerson(text) || !NodeName.TryParse(text, out var node) ? null : node;

    public static DepartmentCode? Department(string text) => DepartmentCode.TryParse(text, out var code) ? code : null;

    public static ClientId? System(string text) => ClientId.TryParse(text, out var id) ? id : null;

    public static LegalBasisCode? LegalBasis(string text) => LegalBasisCode.TryParse(text, out var code) ? code : null;

    public static ItemCode? Item(string text) => ItemCode.TryParse(text, out var code) ? code : null;

    public static DocumentHash? Document(string text) => DocumentHash.TryParse(text, out var hash) ? hash : null;

    public static string? Trace(string text) => TracePattern().IsMatch(text) ? text : null;

    // What is asked is kept in the operation's own entry, where no person's number may stand. Of these texts, only the name of a
    // node can look like one.
    private static bool IsNumberOfPerson(string text) => CitizenIdNumber.TryParse(text, out _);

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TracePattern();
}
