using System.Globalization;
using Catalog.Api.Errors;

namespace Catalog.Api.Mutations;

/// <summary>What came of a mutation: the key of the row that it was about, or why it was refused and changed nothing.</summary>
internal sealed record MutationOutcome
{
    private MutationOutcome(string? key, RequestError? refusal) => (Key, Refusal) = (key, refusal);

    public string? Key { get; }

    public RequestError? Refusal { get; }

    public static implicit operator MutationOutcome(RequestError refusal) => new(null, refusal);

    public static MutationOutcome Of(string key) => new(key, null);

    public static MutationOutcome Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), null);
}
