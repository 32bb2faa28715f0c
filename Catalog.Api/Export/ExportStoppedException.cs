namespace Catalog.Api.Export;

/// <summary>What an export was decided by does not hold any more, in the middle of a page.</summary>
internal sealed class ExportStoppedException(string reason) : Exception("The export may not go on.")
{
    public string Reason => reason;
}
