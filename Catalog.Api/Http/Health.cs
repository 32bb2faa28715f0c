using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Resources;

namespace Catalog.Api.Http;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        endpoints.MapGet("/health/ready", (AccessBookKeeper access, AuditLog audit, ICatalogueSource catalogue) => (access.IsAvailable, audit.IsAvailable, catalogue.IsBehind) switch
        {
            (true, true, false) => Results.Json(new { status = "ready" }),
            (_, _, true) => Unavailable(CatalogueUnreadableException.Code),
            (false, _, _) => Unavailable(AccessBookUnavailableException.Code),
            _ => Unavailable(AuditUnavailableException.Code),
        });
    }

    private static IResult Unavailable(string reason) =>
        Results.Json(new { status = "unavailable", reason }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
