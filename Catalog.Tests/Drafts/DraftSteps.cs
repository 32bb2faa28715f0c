using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Drafts;

/// <summary>The steps of a draft as its users send them: the operations of the guide.</summary>
internal static class DraftSteps
{
    public const string Steward = "police-steward";

    public const string Reviewer = "police-reviewer";

    public const string Admin = "data-office-admin";

    public const string Basis = "《中华人民共和国道路交通安全法》第十九条";

    /// <summary>A resource that the first batch lacks, with an item that every approved use has and one that is conditional.</summary>
    public const string DrivingLicence = """"
        """
        机动车驾驶证信息

        公安部门依照法定职责核发的机动车驾驶证。
        """
        type DrivingLicence @resource(code: "1001001/000901", provider: "公安部门", subject: NATURAL_PERSON, article: "自然人 1", updateCycle: DAILY, published: "2026-03-02") {
          "驾驶证状态"
          licenceStatus: LicenceStatus @item(code: "1001001/000901-01", type: C, length: 1, sharing: UNCONDITIONAL)
          "有效期至"
          validUntil: Date @item(code: "1001001/000901-02", type: D, sharing: CONDITIONAL, condition: "仅限依法核定从业资格")
        }

        "驾驶证状态代码"
        enum LicenceStatus @codeList(standard: "GA/T 16.7") { "正常" NORMAL @code(value: "A") "暂扣" SUSPENDED_LICENCE @code(value: "B") "注销" CANCELLED @code(value: "E") }
        """";

    public static Task<(int Status, JsonElement Body)> SendAsync(this CatalogServer server, string operation, object variables, string client = Steward, Scopes scopes = Scopes.Steward) =>
        server.AskAsync(Guide.Operation("catalogue", operation), variables, client, scopes);

    public static async Task<JsonElement> DraftAsync(this CatalogServer server, string definition, string client = Steward, Scopes scopes = Scopes.Steward) =>
        Draft((await server.SendAsync("DraftCatalogueChange", new { definition, basis = Basis }, client, scopes)).Body);

    /// <summary>Leads a draft up to its publication.</summary>
    public static async Task<int> ReviewedAsync(this CatalogServer server, JsonElement draft)
    {
        var number = draft.GetProperty("number").GetInt32();
        var revision = draft.GetProperty("revision").GetInt32();
        Draft((await server.SendAsync("SubmitDraft", new { draft = number, revision })).Body);
        var reviewed = Draft((await server.SendAsync("ReviewDraft", new { draft = number, revision = revision + 1, result = "PASSED", words = "不涉及国家秘密" }, Reviewer)).Body);
        Assert.Equal("REVIEWED", reviewed.GetProperty("status").GetString());
        return number;
    }

    public static async Task<(int Status, JsonElement Body)> PublishAsync(this CatalogServer server, int number, bool? acknowledgeNarrowing = null, string? duplicatesReason = null, int revision = 2) =>
        await server.SendAsync("PublishDraft", new { draft = number, revision, acknowledgeNarrowing, duplicatesReason }, Admin, Scopes.Admin);

    /// <summary>Drafts, reviews and publishes a definition.</summary>
    public static async Task<int> PublishedAsync(this CatalogServer server, string definition)
    {
        var published = Draft((await server.PublishAsync(await server.ReviewedAsync(await server.DraftAsync(definition)), true, "另有登记")).Body);
        return published.GetProperty("version").GetInt32();
    }

    /// <summary>The draft that a mutation answered.</summary>
    public static JsonElement Draft(JsonElement body)
    {
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
        return body.GetProperty("data").EnumerateObject().Single().Value.GetProperty("catalogueDraft");
    }

    public static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    public static IReadOnlyList<string?> Codes(JsonElement draft, string list = "problems") =>
        [.. draft.GetProperty(list).EnumerateArray().Select(problem => problem.GetProperty("code").GetString())];
}
