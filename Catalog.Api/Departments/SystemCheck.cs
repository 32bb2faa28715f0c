using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;

namespace Catalog.Api.Departments;

/// <summary>Checks what is registered of a system.</summary>
internal static class SystemCheck
{
    /// <summary>The scopes in their one order.</summary>
    public static string Scopes(InputCheck check, IReadOnlyList<string> names)
    {
        var scopes = Authentication.Scopes.None;
        foreach (var name in names)
        {
            if (!ScopeNames.TryParse(name, out var scope))
            {
                check.Fail("scopes", $"must be of {string.Join(", ", ScopeNames.All)}");
            }

            scopes |= scope;
        }

        if (scopes == Authentication.Scopes.None)
        {
            check.Fail("scopes", "must be one at least");
        }

        // Nobody reads records, or changes what is audited, and reads the audit.
        if (scopes.HasFlag(Authentication.Scopes.Audit) && scopes != Authentication.Scopes.Audit)
        {
            check.Fail("scopes", "has catalog.audit, which a system has alone");
        }

        return ScopeNames.Format(scopes);
    }

    /// <summary>The key with its thumbprint; none for no text or an empty one.</summary>
    public static (string? Pem, string? Thumbprint) Key(InputCheck check, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        var pem = text.ReplaceLineEndings("\n").Trim();
        if (pem.Length > SystemRow.MaxPublicKeyLength)
        {
            check.Fail("publicKey", $"must have {SystemRow.MaxPublicKeyLength} characters at most");
            return (null, null);
        }

        if (RegisteredKey.TryRead(pem, out var key, out var problem))
        {
            return (pem, key.Kid);
        }

        check.Fail("publicKey", problem);
        return (null, null);
    }

    /// <summary>The issuer; none for no text or an empty one.</summary>
    public static string? Issuer(InputCheck check, string? text) => check.Optional("issuer", text, SystemRow.MaxIssuerLength);
}
