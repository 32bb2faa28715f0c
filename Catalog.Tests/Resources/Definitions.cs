using Catalog.Api.Resources;

namespace Catalog.Tests.Resources;

/// <summary>Parts of small definition files without fault.</summary>
internal static class Definitions
{
    public const string Head = "\"\"\"\n登记信息\n\n登记的事项。\n\"\"\"";

    public const string Arguments =
        """code: "3001001/000001", provider: "民政部门", subject: NATURAL_PERSON, article: "自然人 3", updateCycle: DAILY, published: "2019-07-11" """;

    public const string Item = """ "姓名" name: String @item(code: "3001001/000001-01", type: C, length: 50, sharing: UNCONDITIONAL)""";

    public const string Register = $$"""
        {{Head}}
        type Register @resource({{Arguments}}) {
          {{Item}}
        }
        """;

    public const string Basis =
        """@legalBasis(code: "LB-0001", law: "民法典", article: "第一条", issuer: "全国人民代表大会", kind: LAW, inForceFrom: "2021-01-01", text: "依法。")""";

    public static readonly string LocalBasis =
        Basis.Replace("LB-0001", "LB-0002", StringComparison.Ordinal).Replace("kind: LAW", "kind: LOCAL_POLICY", StringComparison.Ordinal);

    /// <summary>A resource with an item like those of <see cref="Register"/>, with a code of its own.</summary>
    public static string Other(string typeName, string chineseName = "另一登记信息", string arguments = "") => $$"""
        "{{chineseName}}\n另外登记的事项。"
        type {{typeName}} @resource({{Arguments.Replace("000001", "000002", StringComparison.Ordinal)}} {{arguments}}) {
          {{Item.Replace("000001", "000002", StringComparison.Ordinal)}}
        }
        """;

    public static DefinitionResult Read(params string[] texts) =>
        new DefinitionReader(DefinitionFolder.Language).Read([.. texts.Select((text, index) => new DefinitionFile($"{index}.graphql", text))], 1);
}
