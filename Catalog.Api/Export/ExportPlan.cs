using Catalog.Api.Http;
using Catalog.Api.Planning;
using Catalog.Api.Records;
using Catalog.Domain.Exports;

namespace Catalog.Api.Export;

/// <summary>An export that may begin: everything about it is decided.</summary>
/// <param name="Root">The connection that it exports.</param>
/// <param name="Selection">The place of its rows' shape among the selections of the read.</param>
/// <param name="After">The row behind which it begins; null for all rows.</param>
internal sealed record ExportPlan(
    DecidedOperation Decided,
    OperationRoot.Connection Root,
    ConnectionRootProgram Program,
    int Selection,
    IReadOnlyList<ExportColumn> Columns,
    ExportFormat Format,
    CursorPlace? After)
{
    public bool IsResumed => After is not null;
}
