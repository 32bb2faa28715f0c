using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>Why a row of a supply was not taken. The codes are stable; docs/errors.md describes each.</summary>
public enum RejectionCode
{
    [Description("行过长")]
    LineTooLong,

    [Description("字符编码错误")]
    TextUndecodable,

    [Description("JSON格式错误")]
    JsonInvalid,

    [Description("CSV格式错误")]
    CsvInvalid,

    [Description("引号未闭合")]
    QuoteUnclosed,

    [Description("字段数不符")]
    FieldsMismatch,

    [Description("未知信息项")]
    ItemUnknown,

    [Description("信息项重复")]
    ItemRepeated,

    [Description("值类型不符")]
    ValueKindInvalid,

    [Description("文本过长")]
    TextTooLong,

    [Description("文本字符非法")]
    TextInvalid,

    [Description("代码不在代码表内")]
    CodeUnknown,

    [Description("日期无效")]
    DateInvalid,

    [Description("日期时间无效")]
    MomentInvalid,

    [Description("数值无效")]
    NumberInvalid,

    [Description("数值过长")]
    NumberTooLong,

    [Description("小数位过多")]
    NumberTooPrecise,

    [Description("逻辑值无效")]
    TruthInvalid,

    [Description("公民身份号码无效")]
    CitizenIdInvalid,

    [Description("统一社会信用代码无效")]
    CreditCodeInvalid,

    [Description("行政区划代码无效")]
    DivisionInvalid,

    [Description("二进制数据无效")]
    BytesInvalid,

    [Description("二进制数据过长")]
    BytesTooLong,

    [Description("几何图形无效")]
    GeometryInvalid,

    [Description("缺少身份信息项")]
    IdentityMissing,

    [Description("缺少记录主键")]
    KeyMissing,

    [Description("删除标记无效")]
    MarkInvalid,
}
