using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Resources;
using Catalog.Api.Supply.Content;
using Catalog.Domain.Sharing;
using Catalog.Domain.Supply;
using Microsoft.AspNetCore.Http.Features;

namespace Catalog.Api.Supply;

/// <summary>The address /supply/{resource}: takes records of a register in a stream of any size. It is answered at the end.</summary>
internal sealed class SupplyEndpoint(
    RequestGate gate,
    AccessBookKeeper access,
    CatalogueKeeper catalogues,
    SupplyLayouts layouts,
    SupplyLedger ledger,
    SupplyRun run,
    SupplyReport report,
    SupplySettings settings,
    TimeProvider time)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var released = await gate.PassAsync(http, (trail, caller) => AnswerAsync(http, trail, caller));
        try
        {
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, released!, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: it asks again with its key, and is answered alike.
        }
    }

    private async Task<Answer?> AnswerAsync(HttpContext http, RequestTrail trail, Caller caller)
    {
        trail.Access = access.Current;
        if (SupplyRights.Refusal(caller, trail.Access) is { } refused)
        {
            return Answer.Of(refused);
        }

        trail.Matter = OperationMatter.Mutation;
        try
        {
            var version = catalogues.Current;
            trail.CatalogueVersion = version.Number;
            var name = (string)http.Request.RouteValues["resource"]!;
            if (version.FindResource(name) is not { } resource)
            {
                return Answer.Of(SupplyErrors.ResourceUnknown(name));
            }

            if (SupplyRights.Refusal(caller, trail.Access, resource, ChinaTime.DayOf(time.GetUtcNow())) is { } forbidden)
            {
                return Answer.Of(forbidden);
            }

            var (request, refusal) = SupplyRequest.Read(http.Request, settings);
            var plan = new SupplyPlan(resource, version.Number, caller, trail.Access.DepartmentOf(caller.ClientId)!, trail, Guid.NewGuid().ToString("N"));
            return refusal is null ? await TakeAsync(http, request!, plan) : Answer.Of(refusal);
        }
        catch (Exception exception) when (run.Broken(exception, http.RequestAborted) is { } broken)
        {
            return Answer.Of(broken);
        }
    }

    private async Task<Answer> TakeAsync(HttpContext http, SupplyRequest request, SupplyPlan plan)
    {
        // INVARIANT: memory does not grow with the body, so that its size need not be bounded. The slowest that a body may come stays as it is.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        await using var sent = new PatientStream(http.Request.Body, settings.Patience, time);
        await using Stream body = request.IsCompressed ? new InflatedStream(sent, settings.MaxRatio) : sent;
        using var content = new SupplyContent(body, request.Format, request.Encoding, layouts.Of(plan.Resource), request.ValidFrom, request.BatchRows, settings);
        if (await content.OpenAsync(http.RequestAborted) is { } faulty)
        {
            return Answer.Of(faulty);
        }

        var (supply, refusal) = await ledger.BeginAsync(request, plan, http.RequestAborted);
        if (refusal is not null)
        {
            return Answer.Of(refusal);
        }

        if (supply!.Status == SupplyStatus.Complete)
        {
            return await SupplyRun.IsSameAsync(supply, content, http.RequestAborted) ? await report.AnswerAsync(supply.Id, null) : Answer.Of(SupplyErrors.KeyReused());
        }

        var broken = await run.RunAsync(new SupplyHold(plan, supply), content, http.RequestAborted);
        return broken is null ? await report.AnswerAsync(supply.Id, null)
            : broken.Code is ErrorCodes.IdempotencyKeyReused or ErrorCodes.SupplyInProgress ? Answer.Of(broken)
            : await report.AnswerAsync(supply.Id, broken);
    }
}
