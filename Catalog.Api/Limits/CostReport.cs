namespace Catalog.Api.Limits;

/// <summary>Whether a request asks what its operation costs.</summary>
internal enum CostReport
{
    None,

    /// <summary>The response tells it beside its data.</summary>
    Report,

    /// <summary>The response tells it, and nothing is run.</summary>
    Validate,
}
