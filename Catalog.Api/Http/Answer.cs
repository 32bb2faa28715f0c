using Catalog.Api.Auditing;
using Catalog.Api.Errors;
using Catalog.Api.Records;

namespace Catalog.Api.Http;

/// <summary>An answer that is ready: JSON, and the status of the request. It leaves once it is a <see cref="ReleasedAnswer"/>.</summary>
/// <param name="Status">
/// What the answer says of the request, as a status; it holds for the newer media type. The older one answers 200 wherever
/// the request could be understood.
/// </param>
/// <param name="IsTransport">Whether the status holds for both media types.</param>
internal sealed record Answer(JsonOutput Body, int Status, bool IsTransport) : IDisposable
{
    public RequestOutcome Outcome { get; init; }

    /// <summary>The codes of its errors but for denied items, each once.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public string? Challenge { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>An answer without data.</summary>
    public static Answer Of(params IReadOnlyList<RequestError> errors)
    {
        var body = new JsonOutput();
        body.Raw("{\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            body.Raw(i == 0 ? [] : ","u8);
            body.Raw(ErrorJson.Write(errors[i]));
        }

        body.Raw("]}"u8);
        return new Answer(body, errors[0].Status ?? StatusCodes.Status400BadRequest, errors[0].Status is not null)
        {
            Outcome = IsRefusal(errors[0]) ? RequestOutcome.Rejected : RequestOutcome.Failed,
            Codes = CodesOf(errors),
            RetryAfter = errors[0].Status == StatusCodes.Status503ServiceUnavailable ? TimeSpan.FromSeconds(2) : null,
        };
    }

    public static IReadOnlyList<string> CodesOf(IReadOnlyList<RequestError> errors) => errors.Count == 0 ? [] : [.. errors.Select(error => error.Code).Distinct()];

    public void Dispose() => Body.Dispose();

    /// <summary>Whether it says that the caller may not, rather than that the request cannot be run.</summary>
    private static bool IsRefusal(RequestError error) =>
        error.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden || error.Code == ErrorCodes.UseRequired;
}
