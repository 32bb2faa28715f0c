namespace Catalog.Api.Auditing;

/// <summary>What an operation is about.</summary>
internal enum OperationMatter
{
    /// <summary>There is no operation yet.</summary>
    Unknown,
    Metadata,
    Records,
    Audit,
}
