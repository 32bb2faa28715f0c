using System.Collections.Frozen;

namespace Catalog.Api.Authentication;

/// <summary>Why a token is not accepted: a stable code, its wording, and the answer in HTTP. Source: RFC 6750 section 3.</summary>
/// <remarks>Wording stays within the characters that error_description allows: printable ASCII without quotation mark and backslash.</remarks>
public sealed record TokenRefusal
{
    private const string Realm = "Bearer realm=\"catalog\"";

    private static readonly FrozenDictionary<string, TokenRefusal> ClaimsMissing = AccessTokenProfile.RequiredClaims
        .ToFrozenDictionary(claim => claim, claim => InvalidToken(
            "TOKEN_CLAIM_MISSING",
            $"The access token lacks the claim {claim}, which RFC 9068 requires, or has it in a form that cannot be used."));

    private TokenRefusal(string code, string message, int status, string? challenge, TimeSpan? retryAfter = null)
    {
        Code = code;
        Message = message;
        Status = status;
        Challenge = challenge;
        RetryAfter = retryAfter;
    }

    /// <summary>No token came with a request that needs one.</summary>
    public static TokenRefusal Required { get; } = new(
        "TOKEN_REQUIRED",
        "Records are read with an access token: send it as Authorization: Bearer.",
        StatusCodes.Status401Unauthorized,
        Realm);

    /// <summary>Another scheme than Bearer. It is not an attempt with a bearer token, so the challenge names no error.</summary>
    public static TokenRefusal UnsupportedScheme { get; } = new(
        "TOKEN_UNSUPPORTED_SCHEME",
        "Only the Bearer scheme is supported: send an access token as Authorization: Bearer.",
        StatusCodes.Status401Unauthorized,
        Realm);

    /// <summary>Signature, issuer, audience, type, algorithm or form. Which of them stays here, so that a forger learns nothing.</summary>
    public static TokenRefusal Invalid { get; } = InvalidToken(
        "TOKEN_INVALID",
        "The access token is not valid for this API.");

    public static TokenRefusal Expired { get; } = InvalidToken(
        "TOKEN_EXPIRED",
        "The access token has expired: ask its issuer for a new one.");

    public static TokenRefusal NotYetValid { get; } = InvalidToken(
        "TOKEN_NOT_YET_VALID",
        "The access token is not valid yet: compare this system's clock with its issuer's.");

    /// <summary>The token may well be valid: the keys to check it with cannot be had now.</summary>
    public static TokenRefusal KeysUnavailable { get; } = new(
        "TOKEN_KEYS_UNAVAILABLE",
        "The keys of the token issuer cannot be fetched, so the access token cannot be checked: try again.",
        StatusCodes.Status503ServiceUnavailable,
        challenge: null,
        retryAfter: TimeSpan.FromSeconds(5));

    public string Code { get; }

    public string Message { get; }

    public int Status { get; }

    /// <summary>The value of WWW-Authenticate, where the answer has one.</summary>
    public string? Challenge { get; }

    /// <summary>The value of Retry-After, where the answer has one; whole seconds.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <param name="claim">One of <see cref="AccessTokenProfile.RequiredClaims"/>.</param>
    public static TokenRefusal ClaimMissing(string claim) => ClaimsMissing[claim];

    private static TokenRefusal InvalidToken(string code, string message) => new(
        code,
        message,
        StatusCodes.Status401Unauthorized,
        $"{Realm}, error=\"invalid_token\", error_description=\"{message}\"");
}
