namespace Catalog.Api.Limits;

/// <summary>The header GraphQL-Cost, as HotChocolate has it.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <summary>What a request asks; a value that says nothing known asks for nothing.</summary>
    public static CostReport Of(IHeaderDictionary headers) =>
        !headers.TryGetValue(Name, out var value) ? CostReport.None
        : string.Equals(value, "report", StringComparison.OrdinalIgnoreCase) ? CostReport.Report
        : string.Equals(value, "validate", StringComparison.OrdinalIgnoreCase) ? CostReport.Validate
        : CostReport.None;
}
