using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Catalog.Tests.Resources;

namespace Catalog.Tests.Databases;

/// <summary>A register with an item of each type, several records a subject.</summary>
internal static class RecordRegister
{
    public const string Subject = "11010519491231002X";

    public static readonly CatalogueVersion Version = Read(Text);

    public static readonly Resource Register = Version.FindResource("Register")!;

    private const string Text = $$"""
        {{Definitions.Head}}
        type Register @resource({{Definitions.Arguments}}, cardinality: MANY, division: "place", key: ["number"]) {
          "编号" number: String @item(code: "3001001/000001-01", type: C, length: 50, sharing: UNCONDITIONAL)
          "姓名" name: String @item(code: "3001001/000001-02", type: C, length: 50, sharing: UNCONDITIONAL)
          "备注" memo: String @item(code: "3001001/000001-03", type: M, sharing: UNCONDITIONAL)
          "人数" count: Int @item(code: "3001001/000001-04", type: I, sharing: UNCONDITIONAL)
          "比率" ratio: Float @item(code: "3001001/000001-05", type: B, sharing: UNCONDITIONAL)
          "金额" amount: Decimal @item(code: "3001001/000001-06", type: N, length: 15, scale: 3, sharing: UNCONDITIONAL)
          "有效" valid: Boolean @item(code: "3001001/000001-07", type: L, sharing: UNCONDITIONAL)
          "日期" day: Date @item(code: "3001001/000001-08", type: D, sharing: UNCONDITIONAL)
          "时刻" moment: DateTime @item(code: "3001001/000001-09", type: T, sharing: UNCONDITIONAL)
          "区划" place: DivisionCode @item(code: "3001001/000001-10", type: C, length: 12, sharing: UNCONDITIONAL)
          "图形" shape: GeoJson @item(code: "3001001/000001-11", type: G, sharing: UNCONDITIONAL)
          "相片" photo: Base64 @item(code: "3001001/000001-12", type: G, sharing: UNCONDITIONAL)
        }
        """;

    /// <summary>The register with another item, and with more room in one that it has.</summary>
    public static CatalogueVersion Later { get; } = Read(Text
        .Replace("type: C, length: 50, sharing: UNCONDITIONAL)\n  \"备注\"", "type: C, length: 700, sharing: UNCONDITIONAL)\n  \"备注\"", StringComparison.Ordinal)
        .Replace("\n}", "\n  \"曾用名\" formerName: String @item(code: \"3001001/000001-13\", type: C, length: 50, sharing: UNCONDITIONAL)\n}", StringComparison.Ordinal));

    /// <summary>The register with another geometry.</summary>
    public static CatalogueVersion Outlined { get; } = Read(Text
        .Replace("\n}", "\n  \"轮廓\" outline: GeoJson @item(code: \"3001001/000001-13\", type: G, sharing: UNCONDITIONAL)\n}", StringComparison.Ordinal));

    /// <summary>A record with some values; of two with one number, the key is the same.</summary>
    public static RecordRow Row(string number, params (string Item, object? Value)[] values)
    {
        var all = Register.Items.Select(item => item.Field == "number" ? number : values.FirstOrDefault(value => value.Item == item.Field).Value).ToList();
        return RecordRow.Of(Register, Subject, all);
    }

    private static CatalogueVersion Read(string text)
    {
        var result = Definitions.Read(text);
        Assert.True(result.Catalogue is not null, string.Join('\n', result.Problems));
        return result.Catalogue;
    }
}
