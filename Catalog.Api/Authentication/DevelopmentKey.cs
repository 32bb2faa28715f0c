using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>The local ES256 key that Development signs and checks its own tokens with, where no issuer is configured.</summary>
/// <remarks>It lies outside the repository, in a file that only its user can read, and is trusted in Development only.</remarks>
internal sealed class DevelopmentKey
{
    public const string Issuer = "https://catalog.localhost/development";

    private DevelopmentKey(ECDsa key)
    {
        PublicKey = VerificationKey.Of(key);
        SigningCredentials = new SigningCredentials(
            new ECDsaSecurityKey(key) { KeyId = PublicKey.Kid },
            SecurityAlgorithms.EcdsaSha256);
    }

    public JsonWebKey PublicKey { get; }

    public SigningCredentials SigningCredentials { get; }

    /// <summary>Reads the key, which is made first where there is none.</summary>
    public static bool TryOpen(
        AuthenticationSettings settings,
        [NotNullWhen(true)] out DevelopmentKey? key,
        [NotNullWhen(false)] out string? problem)
    {
        key = null;
        if (!settings.TrustsDevelopmentKey)
        {
            problem = "The local Development key is trusted in Development only, and only where no other issuer is configured.";
            return false;
        }

        if (DevelopmentKeyFile.Locate(settings.DevelopmentKeyPath) is not { } path)
        {
            problem = "This user has no folder for the Development key: set Authentication__DevelopmentKeyPath to a file.";
            return false;
        }

        try
        {
            key = new DevelopmentKey(Import(DevelopmentKeyFile.ReadOrCreate(path)));
            problem = null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"The Development key file {path} cannot be read or made: {failure.Message}";
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            problem = $"The Development key file {path} holds no private key for ES256 in PEM: delete it, and the next start makes a new one.";
        }

        return false;
    }

    private static ECDsa Import(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? key
            : throw new CryptographicException("Not a key on the curve P-256.");
    }
}
