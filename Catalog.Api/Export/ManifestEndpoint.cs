using System.Globalization;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Records;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Exports;

namespace Catalog.Api.Export;

/// <summary>The address /export/{id}: an export's manifest, and with ?bytes= the place from which it can go on.</summary>
internal sealed class ManifestEndpoint(RequestGate gate, AccessBookKeeper access, ExportRegister register)
{
    private const Scopes Governing = Scopes.Read | Scopes.Steward | Scopes.Admin;

    public async Task HandleAsync(HttpContext http)
    {
        using var released = await gate.PassAsync(http, (trail, caller) => AnswerAsync(http, trail, caller));
        try
        {
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, released!, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task<Answer?> AnswerAsync(HttpContext http, RequestTrail trail, Caller caller)
    {
        (trail.Access, trail.Matter) = (access.Current, OperationMatter.Governance);
        if (Refusal(caller, trail.Access) is { } refusal)
        {
            return Answer.Of(refusal);
        }

        long? bytes = null;
        if (http.Request.Query.TryGetValue("bytes", out var text))
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return Answer.Of(ExportErrors.PlaceInvalid());
            }

            bytes = number;
        }

        if (!ExportId.TryParse(http.Request.RouteValues["id"] as string, out var id)
            || await register.FindAsync(id, http.RequestAborted) is not { } row
            || !(caller.Scopes.HasFlag(Scopes.Admin) || row.System == caller.ClientId.Value))
        {
            return Answer.Of(ExportErrors.NotFound());
        }

        var place = bytes is { } known ? await register.FindPlaceAsync(row.Id, known, http.RequestAborted) : null;
        return Write(new ExportManifest(row, register.IsLost(row)), bytes is not null, place);
    }

    private static Answer Write(ExportManifest manifest, bool tellsPlace, ExportCheckpointRow? place)
    {
        var body = new JsonOutput();
        manifest.Write(body, tellsPlace, place);
        return new Answer(body, StatusCodes.Status200OK, IsTransport: true);
    }

    private static RequestError? Refusal(Caller caller, AccessSnapshot snapshot) => caller switch
    {
        _ when !snapshot.Knows(caller.ClientId) => RequestErrors.SystemUnknown(),
        { Scopes: var scopes } when (scopes & Governing) == 0 => GovernanceErrors.GovernanceScopeRequired(Governing),
        _ when !snapshot.IsActive(caller.ClientId) => RequestErrors.SystemSuspended(),
        _ => null,
    };
}
