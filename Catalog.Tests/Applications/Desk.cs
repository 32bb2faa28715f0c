using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Applications;

/// <summary>Sends the mutations of applications, grants and uses to a server with sample data.</summary>
internal sealed class Desk(CatalogServer server)
{
    public const string Loans = "housing-fund-loans";
    public const string Relief = "civil-affairs-relief";
    public const string Police = "police-steward";
    public const string CivilAffairs = "civil-affairs-steward";
    public const string Office = "data-office-admin";

    public const string Conditional = "HouseholdRegistration.photo";
    public const string Unconditional = "EnterpriseRegistration.enterpriseName";
    public const string Closed = "AdoptionRegistration.issuingAuthorityName";

    private static readonly string[] Modes = ["ONLINE_QUERY", "SYSTEM_INTEGRATION"];

    public static Dictionary<string, object?> Item(string item = Conditional, params (string Field, object? Value)[] changes)
    {
        var input = new Dictionary<string, object?>
        {
            ["item"] = item,
            ["purpose"] = "BUSINESS_COLLABORATION",
            ["legalBasis"] = "LB-0001",
            ["scope"] = "贷款审批",
            ["deliveryModes"] = Modes,
            ["from"] = "2026-01-01",
            ["until"] = "2028-01-01",
        };
        foreach (var (field, value) in changes)
        {
            input[field] = value;
        }

        return input;
    }

    /// <summary>Registers other scopes for a system than the sample data do.</summary>
    public async Task AllowAsync(string client, Scopes scopes)
    {
        await using (var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            (await context.Systems.SingleAsync(row => row.ClientId == client)).Scopes = ScopeNames.Format(scopes);
            await context.SaveChangesAsync();
        }

        await server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }

    public Task<(int Status, JsonElement Body)> SendAsync(string mutation, object input, string client, Scopes? scopes = null, string? key = null)
    {
        var shown = mutation switch
        {
            _ when mutation.EndsWith("Item", StringComparison.Ordinal) => "applicationItem { id status revision mask givenUntil givenRowScope refusalReason grant { id revision } use { id revision status } }",
            _ when mutation.EndsWith("Application", StringComparison.Ordinal) => "application { id status revision items { id status revision refusalReason use { id status revision } } }",
            _ when mutation.EndsWith("Grant", StringComparison.Ordinal) => "registeredGrant { id status revision until }",
            _ => "registeredUse { id status revision }",
        };
        return server.AskAsync(
            $"mutation M($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!, $key: String) {{ {mutation}(input: $input, key: $key) {{ {shown} }} }}",
            new { input, key },
            client,
            scopes ?? RightOf(client));
    }

    /// <summary>Sends one that must succeed; what it shows then.</summary>
    public async Task<JsonElement> DoAsync(string mutation, object input, string client, Scopes? scopes = null, string? key = null)
    {
        var answer = await SendAsync(mutation, input, client, scopes, key);
        Assert.True(CodeOf(answer) is null, answer.Body.GetRawText());
        return answer.Body.GetProperty("data").GetProperty(mutation).EnumerateObject().Single().Value;
    }

    public async Task<string?> RefuseAsync(string mutation, object input, string client, Scopes? scopes = null, string? key = null) =>
        CodeOf(await SendAsync(mutation, input, client, scopes, key));

    public Task<JsonElement> DraftAsync(params Dictionary<string, object?>[] items) =>
        DoAsync("draftApplication", new { system = Loans, items }, Loans);

    /// <summary>An application of one item of each, submitted.</summary>
    public async Task<JsonElement> SubmitAsync(params Dictionary<string, object?>[] items)
    {
        var draft = await DraftAsync(items);
        return await DoAsync("submitApplication", At(draft), Loans);
    }

    /// <summary>A grant of an item of the police, as its steward gave it.</summary>
    public async Task<(string Id, int Revision)> GrantAsync(string item = Conditional, string? until = null)
    {
        var application = await SubmitAsync(Item(item));
        var approved = await DoAsync("approveApplicationItem", At(application.GetProperty("items")[0], ("until", until)), Police);
        return (approved.GetProperty("grant").GetProperty("id").GetString()!, approved.GetProperty("grant").GetProperty("revision").GetInt32());
    }

    /// <summary>What the item of an application shows, as the office sees it.</summary>
    public async Task<JsonElement> ItemAsync(string application, int index = 0)
    {
        var (_, body) = await server.AskAsync(
            "query Q($id: String!) { governance { application(id: $id) { status revision items { id status revision refusalReason grant { id } } } } }", new { id = application }, Office, Scopes.Admin);
        return body.GetProperty("data").GetProperty("governance").GetProperty("application").GetProperty("items")[index];
    }

    /// <summary>The id and the revision of what was shown, with further fields.</summary>
    public static Dictionary<string, object?> At(JsonElement shown, params (string Field, object? Value)[] fields)
    {
        var input = new Dictionary<string, object?> { ["id"] = shown.GetProperty("id").GetString(), ["revision"] = shown.GetProperty("revision").GetInt32() };
        foreach (var (field, value) in fields)
        {
            input[field] = value;
        }

        return input;
    }

    public static string StatusOf(JsonElement shown) => shown.GetProperty("status").GetString()!;

    public static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    private static Scopes RightOf(string client) => client switch
    {
        Office => Scopes.Admin,
        _ when client.EndsWith("-steward", StringComparison.Ordinal) => Scopes.Steward,
        _ => Scopes.Read,
    };
}
