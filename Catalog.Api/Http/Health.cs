using Catalog.Api.Access;
using Catalog.Api.Auditing;

namespace Catalog.Api.Http;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        endpoints.MapGet("/health/ready", (AccessBookKeeper access, AuditLog audit) => (access.IsAvailable, audit.IsAvailable) switch
        {
            (true, true) => Results.Json(new { status = "ready" }),
            (false, _) => Unavailable(AccessBookUnavailableException.Code),
            _ => Unavailable(AuditUnavailableException.Code),
        });
    }

    private static IResult Unavailable(string reason) =>
        Results.Json(new { status = "unavailable", reason }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
