using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Which data type of the guideline, length and scale go with which type of the schema.</summary>
internal static class ItemTypeRules
{
    /// <summary>A number has so many digits at most: a double holds them exactly, so that every database orders them alike.</summary>
    public const int MaxDigits = 15;

    /// <summary>A string that is longer is a memo.</summary>
    public const int MaxLength = 4000;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Fault(ItemType type, DataType dataType, int? length, int? scale) =>
        length < 1 ? "A length is at least 1."
        : scale is not null && type.Scalar != ItemScalar.Decimal ? "Only a Decimal has a scale."
        : Fault(type.Scalar, dataType, length, scale);

    private static string? Fault(ItemScalar scalar, DataType dataType, int? length, int? scale) => scalar switch
    {
        ItemScalar.String => dataType is not (DataType.C or DataType.M) ? "A String is of type C or M."
            : dataType == DataType.C && length is not <= MaxLength ? $"A string of type C has a length of 1 to {MaxLength}." : null,
        ItemScalar.Decimal => dataType is not (DataType.N or DataType.Y) ? "A Decimal is of type N or Y."
            : length is not <= MaxDigits || !(scale is >= 0 && scale <= length) ? $"A number has a length of 1 to {MaxDigits} digits and a scale within it." : null,
        ItemScalar.Int => dataType == DataType.I ? null : "An Int is of type I.",
        ItemScalar.Float => dataType is DataType.B or DataType.F ? null : "A Float is of type B or F.",
        ItemScalar.Boolean => dataType == DataType.L ? null : "A Boolean is of type L.",
        ItemScalar.Date => dataType == DataType.D ? null : "A Date is of type D.",
        ItemScalar.DateTime => dataType == DataType.T ? null : "A DateTime is of type T.",
        ItemScalar.GeoJson or ItemScalar.Base64 => dataType == DataType.G ? null : "It is of type G.",
        _ => dataType == DataType.C ? null : "It is of type C.",
    };
}
