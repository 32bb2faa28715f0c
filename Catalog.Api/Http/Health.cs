using Catalog.Api.Access;

namespace Catalog.Api.Http;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        endpoints.MapGet("/health/ready", (AccessBookKeeper access) => access.IsAvailable
            ? Results.Json(new { status = "ready" })
            : Results.Json(new { status = "unavailable", reason = AccessBookUnavailableException.Code }, statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
