using System.Net;
using System.Text.Json;
using Catalog.Tests.Drafts;
using Catalog.Tests.Journeys;
using Catalog.Tests.Supply;

namespace Catalog.Tests.Space;

/// <summary>A register of outlines that the police keeps, and one with two geometries of a record.</summary>
internal static class OutlineResource
{
    public const string Name = "WorldOutline";
    public const string Routes = "WorldRoute";
    public const string Table = "record_WorldOutline";

    private const string Definition = """"
        """
        轮廓信息

        公安部门登记的轮廓。
        """
        type WorldOutline @resource(code: "1003001/000901", provider: "公安部门", subject: GEOGRAPHIC_FEATURE, cardinality: ONE, article: "自然资源和空间地理 17", updateCycle: YEARLY, published: "2026-03-02") {
          "编号"
          outlineNumber: String @item(code: "1003001/000901-01", type: C, length: 30, sharing: UNCONDITIONAL)
          "名称"
          outlineName: String @item(code: "1003001/000901-02", type: C, length: 50, sharing: UNCONDITIONAL)
          "轮廓"
          outline: GeoJson @item(code: "1003001/000901-03", type: G, sharing: UNCONDITIONAL)
        }
        """";

    private const string RouteDefinition = """"
        """
        路线信息

        公安部门登记的路线。
        """
        type WorldRoute @resource(code: "1003001/000902", provider: "公安部门", subject: GEOGRAPHIC_FEATURE, cardinality: ONE, article: "自然资源和空间地理 17", updateCycle: YEARLY, published: "2026-03-02") {
          "路线编号"
          routeNumber: String @item(code: "1003001/000902-01", type: C, length: 30, sharing: UNCONDITIONAL)
          "起点"
          origin: GeoJson @item(code: "1003001/000902-02", type: G, sharing: UNCONDITIONAL)
          "终点"
          destination: GeoJson @item(code: "1003001/000902-03", type: G, sharing: UNCONDITIONAL)
        }
        """";

    public static async Task PublishOutlinesAsync(this CatalogServer server)
    {
        await server.PublishedAsync(Definition);
        await server.PublishedAsync(RouteDefinition);
    }

    public static Task<(HttpStatusCode Status, JsonElement Body)> SupplyOutlinesAsync(this CatalogServer server, string body, string type, string key = "k", string query = "", string resource = Name) =>
        server.SupplyAsync(body, key, type, query, resource);

    public static string Feature(string number, string geometry = """{"type":"Point","coordinates":[114.3,29.8]}""", string more = "") =>
        $$"""{"type":"Feature","properties":{"outlineNumber":"{{number}}","名称":"轮廓"{{more}}},"geometry":{{geometry}}}""";

    public static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";
}
