namespace Catalog.Api.Authentication;

/// <summary>By what the tokens of the one trusted issuer are known: <see cref="AuthorityTrust"/> or <see cref="KeyTrust"/>.</summary>
internal abstract record IssuerTrust(string Issuer)
{
    private const string NothingConfigured =
        "No token issuer is configured: set Authentication__Authority to the address of an OpenID Connect authority, "
        + "or Authentication__Issuer and Authentication__SigningKeysPath to an issuer and the file of its public keys.";

    /// <summary>Resolves the settings, or says what is wrong with them.</summary>
    public static IssuerTrust? Resolve(AuthenticationSettings settings, ICollection<string> problems)
    {
        if (!settings.IsDevelopment && settings.DevelopmentKeyPath is not null)
        {
            problems.Add("Authentication__DevelopmentKeyPath is set, but this is not Development: remove it.");
            return null;
        }

        if (!settings.IsDevelopment && settings.Issuer == DevelopmentKey.Issuer)
        {
            problems.Add($"Authentication__Issuer is {DevelopmentKey.Issuer}, whose tokens are trusted in Development only.");
            return null;
        }

        return settings switch
        {
            { Authority: not null, SigningKeysPath: not null } => Problem(
                problems, "Authentication__Authority and Authentication__SigningKeysPath are both set: keys come from the one or the other."),
            { Authority: { } authority } => OfAuthority(settings, authority, problems),
            { Issuer: { } issuer, SigningKeysPath: { } path } => OfKeyFile(issuer, path, problems),
            { Issuer: not null } => Problem(
                problems, "Authentication__Issuer is set without Authentication__SigningKeysPath, the file of its public keys."),
            { SigningKeysPath: not null } => Problem(
                problems, "Authentication__SigningKeysPath is set without Authentication__Issuer, whose keys they are."),
            { TrustsDevelopmentKey: true } => OfDevelopmentKey(settings, problems),
            _ => Problem(problems, NothingConfigured),
        };
    }

    private static AuthorityTrust? OfAuthority(AuthenticationSettings settings, string authority, ICollection<string> problems)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            problems.Add($"Authentication__Authority is '{authority}', which is no https address.");
            return null;
        }

        if (address.Scheme != Uri.UriSchemeHttps && !settings.IsDevelopment)
        {
            problems.Add($"Authentication__Authority is '{authority}': outside Development it must be an https address.");
            return null;
        }

        return new AuthorityTrust(
            settings.Issuer ?? authority,
            $"{authority.TrimEnd('/')}/.well-known/openid-configuration",
            RequireHttps: !settings.IsDevelopment);
    }

    private static KeyTrust? OfKeyFile(string issuer, string path, ICollection<string> problems)
    {
        if (SigningKeyFile.TryRead(path, out var keys, out var problem))
        {
            return new KeyTrust(issuer, keys);
        }

        problems.Add($"Authentication__SigningKeysPath: {problem}");
        return null;
    }

    private static KeyTrust? OfDevelopmentKey(AuthenticationSettings settings, ICollection<string> problems)
    {
        if (DevelopmentKey.TryOpen(settings, out var key, out var problem))
        {
            return new KeyTrust(DevelopmentKey.Issuer, [key.PublicKey]);
        }

        problems.Add(problem);
        return null;
    }

    private static IssuerTrust? Problem(ICollection<string> problems, string text)
    {
        problems.Add(text);
        return null;
    }
}
