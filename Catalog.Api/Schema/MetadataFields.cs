namespace Catalog.Api.Schema;

/// <summary>The fields of the query that GraphQL.NET answers; all others read records.</summary>
internal static class MetadataFields
{
    public const string Catalogue = "catalogue";
    public const string Viewer = "viewer";
    public const string ExplainAccess = "explainAccess";
    public const string WorkingCalendar = "workingCalendar";
    public const string Audit = "audit";
    public const string Governance = "governance";

    public static bool Contains(string name) =>
        name is Catalogue or Viewer or ExplainAccess or WorkingCalendar or Audit or Governance or "__schema" or "__type" or "__typename";
}
