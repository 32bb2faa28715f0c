namespace Catalog.Api.Export;

/// <summary>Why exports are not whole, beside the reasons of denials and the codes of errors; docs/export.md describes each.</summary>
internal static class ExportReasons
{
    public const string TokenExpired = "TOKEN_EXPIRED";

    /// <summary>The token would not be believed any more: another key or issuer is registered for its system.</summary>
    public const string TokenInvalid = "TOKEN_INVALID";

    /// <summary>An item was decided in another way, and is still allowed, or is now.</summary>
    public const string AccessChanged = "ACCESS_CHANGED";

    public const string ClientTooSlow = "CLIENT_TOO_SLOW";

    public const string ServerStopping = "SERVER_STOPPING";

    /// <summary>The node that sent it was lost.</summary>
    public const string NodeLost = "NODE_LOST";
}
