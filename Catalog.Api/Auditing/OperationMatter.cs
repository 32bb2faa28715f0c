namespace Catalog.Api.Auditing;

/// <summary>What an operation is about.</summary>
internal enum OperationMatter
{
    /// <summary>There is no operation yet.</summary>
    Unknown,
    Metadata,
    Records,
    Audit,

    /// <summary>The registers of governance are read.</summary>
    Governance,

    /// <summary>The registers are changed.</summary>
    Mutation,
}
