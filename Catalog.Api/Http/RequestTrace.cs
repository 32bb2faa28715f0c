using System.Diagnostics;

namespace Catalog.Api.Http;

/// <summary>The trace that a request belongs to. Source: W3C Trace Context.</summary>
internal static class RequestTrace
{
    /// <summary>The caller's trace, if the request continues one, else a new one; ask once for a request.</summary>
    public static string Id() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
}
