namespace Catalog.Api.Authentication;

/// <summary>Whose tokens are trusted: the section Authentication of the configuration.</summary>
/// <remarks>
/// Either <see cref="Authority"/>, or <see cref="Issuer"/> with <see cref="SigningKeysPath"/>. With neither, Development trusts
/// a key of its own (<see cref="DevelopmentKey"/>), and every other environment refuses to start.
/// </remarks>
public sealed record AuthenticationSettings
{
    public const string Section = "Authentication";

    public const string DefaultAudience = "catalog";

    /// <summary>The address of an OpenID Connect authority, which publishes its keys; https outside Development.</summary>
    public string? Authority { get; init; }

    /// <summary>The iss of the tokens. With an authority: where it differs from the authority's address.</summary>
    public string? Issuer { get; init; }

    /// <summary>A file of public keys, PEM or a JSON Web Key Set; read at the start.</summary>
    public string? SigningKeysPath { get; init; }

    /// <summary>The aud that a token must be for.</summary>
    public string Audience { get; init; } = DefaultAudience;

    /// <summary>Where Development keeps its key instead of the user's application data.</summary>
    public string? DevelopmentKeyPath { get; init; }

    public bool IsDevelopment { get; init; }

    /// <summary>Whether it is the local key that tokens are signed with.</summary>
    public bool TrustsDevelopmentKey => IsDevelopment && Authority is null && Issuer is null && SigningKeysPath is null;

    public static AuthenticationSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(Section);
        return new AuthenticationSettings
        {
            Authority = Text(nameof(Authority)),
            Issuer = Text(nameof(Issuer)),
            SigningKeysPath = Text(nameof(SigningKeysPath)),
            Audience = Text(nameof(Audience)) ?? DefaultAudience,
            DevelopmentKeyPath = Text(nameof(DevelopmentKeyPath)),
            IsDevelopment = environment.IsDevelopment(),
        };

        string? Text(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
    }

    /// <summary>Everything that keeps the API from starting with these settings, a line each; none if it can start.</summary>
    /// <remarks>Reads the key files. In Development this makes the local key where there is none yet.</remarks>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        IssuerTrust.Resolve(this, problems);
        return problems;
    }
}
