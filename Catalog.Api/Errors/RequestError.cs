namespace Catalog.Api.Errors;

/// <summary>An error of a response, by the GraphQL specification, section 7.1.2.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>; it is answered as extensions.code.</param>
internal sealed record RequestError(string Code, string Message)
{
    /// <summary>The status that goes with it; null where the specification of GraphQL over HTTP decides.</summary>
    public int? Status { get; init; }

    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The response keys that lead to the field; null for an error of the whole request.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>What else the extensions tell; a value may be null.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Details { get; init; } = [];

    /// <summary>The error with the trace by which operators find its cause in the log.</summary>
    public RequestError Traced(string traceId) => this with { Details = [.. Details, new("traceId", traceId)] };
}
