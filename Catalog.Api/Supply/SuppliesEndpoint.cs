using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Records;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>The addresses /supplies: where a supply stands, also while it is taken, and its rejections as a whole.</summary>
internal sealed class SuppliesEndpoint(RequestGate gate, AccessBookKeeper access, CatalogDatabase database, SupplyReport report)
{
    public Task HandleAsync(HttpContext http) => HandleAsync(http, ResponseMedia.Json, supply => report.AnswerAsync(supply.Id, null));

    public Task HandleRejectionsAsync(HttpContext http)
    {
        var isCsv = http.Request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);
        return HandleAsync(http, isCsv ? ResponseMedia.Csv : ResponseMedia.JsonLines, supply => RejectionsAsync(supply, isCsv, http.RequestAborted));
    }

    private async Task HandleAsync(HttpContext http, ResponseMedia media, Func<SupplyRow, Task<Answer>> answer)
    {
        using var released = await gate.PassAsync(http, async (trail, caller) => await AnswerAsync(http, trail, caller, answer));
        try
        {
            // A refusal is JSON in every medium.
            var isFound = released!.Answer.Status == StatusCodes.Status200OK;
            await Responder.WriteAsync(http.Response, isFound ? media : ResponseMedia.Json, released, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext http, RequestTrail trail, Caller caller, Func<SupplyRow, Task<Answer>> answer)
    {
        trail.Access = access.Current;
        if (SupplyRights.Refusal(caller, trail.Access) is { } refused)
        {
            return Answer.Of(refused);
        }

        trail.Matter = OperationMatter.Governance;
        var department = trail.Access.DepartmentOf(caller.ClientId)!.Value;
        await using var context = database.CreateContext();
        var own = context.Supplies.AsNoTracking().Where(row => row.Department == department);
        var (id, key) = ((string?)http.Request.RouteValues["id"], http.Request.Query["key"].ToString());
        // The key is the sender's: it finds the number of a supply that is not answered yet.
        var supply = id is not null
            ? long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await own.SingleOrDefaultAsync(row => row.Id == number, http.RequestAborted) : null
            : await own.SingleOrDefaultAsync(row => row.System == caller.ClientId.Value && row.Key == key, http.RequestAborted);
        return supply is null ? Answer.Of(GovernanceErrors.NotFound("supply", id ?? key) with { Status = StatusCodes.Status404NotFound }) : await answer(supply);
    }

    private async Task<Answer> RejectionsAsync(SupplyRow supply, bool isCsv, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var body = new JsonOutput();
        if (isCsv)
        {
            body.Raw("line,item,valueClass,code\r\n"u8);
        }

        // So many are kept that they fit into memory.
        foreach (var row in await context.SupplyRejections.AsNoTracking().Where(row => row.Supply == supply.Id).OrderBy(row => row.Id).ToListAsync(cancellation))
        {
            if (isCsv)
            {
                // No class has a quote in it; names of items have letters and digits.
                body.Raw(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Line},{row.Item},\"{row.ValueClass}\",{WireName.Of(row.Code)}\r\n")));
                continue;
            }

            await using (var json = new Utf8JsonWriter(body))
            {
                SupplyReport.Write(json, row);
            }

            body.Raw("\n"u8);
        }

        return new Answer(body, StatusCodes.Status200OK, true);
    }
}
