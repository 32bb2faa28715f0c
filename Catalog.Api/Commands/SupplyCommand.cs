using System.CommandLine;
using Catalog.Api.Schema;
using Catalog.Api.Supply.Client;
using Catalog.Domain.Supply;

namespace Catalog.Api.Commands;

/// <summary>supply: sends a file of records to a server, and sees it through.</summary>
internal static class SupplyCommand
{
    /// <summary>Longer, with the pauses between, than a hold lasts whose node has died.</summary>
    private const int Tries = 12;

    public static Command Create()
    {
        var resource = new Option<string>("--resource") { Description = "The type of the resource, such as HouseholdRegistration.", Required = true };
        var file = new Option<FileInfo>("--file") { Description = "The records: .jsonl, .ndjson, .csv, .geojson or .geojsonl, with .gz behind it where they are compressed.", Required = true };
        var url = new Option<string>("--url") { Description = "The server, such as http://127.0.0.1:5080.", Required = true };
        var token = new Option<string>("--token") { Description = "The access token; that of the variable CATALOG_TOKEN unless given." };
        var mode = new Option<SupplyMode>("--mode") { Description = "UPSERT, or REPLACE: records that do not come with it are removed.", DefaultValueFactory = _ => SupplyMode.Upsert };
        var key = new Option<string>("--key") { Description = "The key of a supply that broke off, to resume it; a new one unless given." };
        var validFrom = new Option<string>("--valid-from") { Description = "The day from which the values hold, YYYY-MM-DD." };
        var charset = new Option<string>("--charset") { Description = "utf-8 or gb18030; recognised unless given." };
        var tries = new Option<int>("--tries") { Description = "So often is it sent before it is given up.", DefaultValueFactory = _ => Tries };
        var supply = new Command("supply", "Sends a file of records to a server; resumes by itself, and prints the report.") { resource, file, url, token, mode, key, validFrom, charset, tries };
        supply.SetAction(async (parsed, cancellation) =>
        {
            if ((parsed.GetValue(token) ?? Environment.GetEnvironmentVariable("CATALOG_TOKEN")) is not { Length: > 0 } access)
            {
                await Console.Error.WriteLineAsync("Give the access token with --token or in CATALOG_TOKEN.");
                return 1;
            }

            var upload = new Upload
            {
                Resource = parsed.GetRequiredValue(resource),
                File = parsed.GetRequiredValue(file),
                Server = parsed.GetRequiredValue(url),
                Token = access,
                Mode = WireName.Of(parsed.GetValue(mode)),
                Key = parsed.GetValue(key) ?? Guid.NewGuid().ToString("N"),
                ValidFrom = parsed.GetValue(validFrom),
                Charset = parsed.GetValue(charset),
                Tries = parsed.GetValue(tries),
            };
            return await new UploadRun(upload, TimeProvider.System, Console.Out, Console.Error, !Console.IsErrorRedirected).RunAsync(cancellation);
        });
        return supply;
    }
}
