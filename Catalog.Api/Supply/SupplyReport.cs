using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Records;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>The report of a supply, as answers tell it: its counts, and the first rejections.</summary>
internal sealed class SupplyReport(CatalogDatabase database)
{
    /// <summary>So many rejections stand in an answer; the rest is at the address of the rejections.</summary>
    public const int ShownRejections = 20;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="broken">What broke it off; null for a supply as it stands.</param>
    public async Task<Answer> AnswerAsync(long id, RequestError? broken)
    {
        await using var context = database.CreateContext();
        var supply = await context.Supplies.AsNoTracking().SingleAsync(row => row.Id == id);
        var rejections = await context.SupplyRejections.AsNoTracking().Where(row => row.Supply == id).OrderBy(row => row.Id).Take(ShownRejections).ToListAsync();
        var body = new JsonOutput();
        await using (var json = new Utf8JsonWriter(body, Relaxed))
        {
            json.WriteStartObject();
            if (broken is not null)
            {
                json.WritePropertyName("errors");
                json.WriteStartArray();
                json.WriteRawValue(ErrorJson.Write(broken));
                json.WriteEndArray();
            }

            json.WritePropertyName("supply");
            Write(json, supply);
            json.WritePropertyName("rejections");
            json.WriteStartArray();
            rejections.ForEach(row => Write(json, row));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return broken is null
            ? new Answer(body, StatusCodes.Status200OK, true)
            : new Answer(body, broken.Status ?? StatusCodes.Status400BadRequest, true) { Outcome = RequestOutcomeOf(broken), Codes = [broken.Code] };
    }

    /// <summary>Writes one reason of a rejection.</summary>
    public static void Write(Utf8JsonWriter json, SupplyRejectionRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("line", row.Line);
        json.WriteString("item", row.Item);
        json.WriteString("valueClass", row.ValueClass);
        json.WriteString("code", WireName.Of(row.Code));
        json.WriteEndObject();
    }

    private static Auditing.RequestOutcome RequestOutcomeOf(RequestError broken) =>
        broken.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden ? Auditing.RequestOutcome.Rejected : Auditing.RequestOutcome.Failed;

    private static void Write(Utf8JsonWriter json, SupplyRow supply)
    {
        json.WriteStartObject();
        json.WriteString("id", supply.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("resource", supply.Resource);
        json.WriteString("department", supply.Department);
        json.WriteString("system", supply.System);
        json.WriteString("key", supply.Key);
        json.WriteString("status", WireName.Of(supply.Status));
        json.WriteString("code", supply.Code);
        json.WriteString("mode", WireName.Of(supply.Mode));
        json.WriteString("format", WireName.Of(supply.Format));
        json.WriteString("encoding", supply.Encoding is { } encoding ? WireName.Of(encoding) : null);
        json.WriteString("validFrom", supply.ValidFrom?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("batches", supply.Batches);
        json.WriteNumber("rows", supply.Rows);
        json.WriteNumber("accepted", supply.Accepted);
        json.WriteNumber("rejected", supply.Rejected);
        json.WriteNumber("removed", supply.Removed);
        json.WriteNumber("replaced", supply.Replaced);
        json.WriteNumber("lastLine", supply.LastLine);
        json.WriteString("digest", supply.Digest);
        json.WriteNumber("keptRejections", supply.KeptRejections);
        json.WriteString("begunAt", Moments.Text(supply.BegunAt));
        json.WriteString("endedAt", Moments.Text(supply.EndedAt));
        json.WriteEndObject();
    }
}
