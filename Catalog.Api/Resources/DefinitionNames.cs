using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalog.Api.Resources;

/// <summary>Which names a definition may take: the schema's own types and a subject's own fields are not among them.</summary>
internal static partial class DefinitionNames
{
    /// <summary>So long at most, so that the name of a table or an index fits every database (MySQL: 64 characters).</summary>
    private const int MaxLength = 48;

    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "Query", "Mutation", "Subscription", "Person", "LegalEntity", "Catalogue", "Viewer", "Resource", "InformationItem",
            "Department", "System", "Use", "Grant", "LegalBasis", "CodeList", "CodedValue", "PageInfo", "Purpose", "OnDenied",
            "SharingClass", "SubjectKind", "Cardinality", "DataType", "ResourceFormat", "UpdateCycle", "DeliveryMode",
            "LegalBasisKind", "AccessExplanation", "AccessDecision",
            "String", "Int", "Float", "Boolean", "ID", "Date", "DateTime", "Decimal", "CitizenIdNumber",
            "UnifiedSocialCreditCode", "DivisionCode", "GeoJson", "Base64",
        ],
        StringComparer.Ordinal);

    public static bool IsReserved(string typeName) => Reserved.Contains(typeName);

    public static bool IsResource(string name) => name.Length <= MaxLength && ResourcePattern().IsMatch(name) && !IsReserved(name)
        && !name.EndsWith("Connection", StringComparison.Ordinal) && !name.EndsWith("Edge", StringComparison.Ordinal);

    /// <summary>Whether an item may have this name; person and legalEntity lead from a record to its subject.</summary>
    public static bool IsItem(string name) => name.Length <= MaxLength && ItemPattern().IsMatch(name) && name is not ("person" or "legalEntity");

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ResourcePattern();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();
}
