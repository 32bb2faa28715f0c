using System.Globalization;
using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The scalars of the served schema.</summary>
internal sealed class CatalogueScalars
{
    private readonly Dictionary<ItemScalar, IGraphType> _scalars = new()
    {
        [ItemScalar.String] = new GraphQLTypeReference("String"),
        [ItemScalar.Int] = new GraphQLTypeReference("Int"),
        [ItemScalar.Float] = new GraphQLTypeReference("Float"),
        [ItemScalar.Boolean] = new GraphQLTypeReference("Boolean"),
        [ItemScalar.Decimal] = new GraphQLTypeReference("Decimal"),
        [ItemScalar.CitizenIdNumber] = new TextScalar(
            "CitizenIdNumber",
            "公民身份号码: 17 digits and a check character by GB 11643, in quotes. A masked value shows *** for what is hidden.",
            text => CitizenIdNumber.TryParse(text, out var number) ? number.Value : null),
        [ItemScalar.UnifiedSocialCreditCode] = new TextScalar(
            "UnifiedSocialCreditCode",
            "统一社会信用代码: 17 characters and a check character by GB 32100, in quotes. A masked value shows *** for what is hidden.",
            text => UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null),
        [ItemScalar.DivisionCode] = new TextScalar(
            "DivisionCode",
            "行政区划代码: 2, 4, 6, 9 or 12 digits by GB/T 2260 and GB/T 10114, in quotes.",
            text => DivisionCode.TryParse(text, out var code) ? code.Value : null),
        [ItemScalar.Date] = new TextScalar(
            "Date",
            "A calendar date by ISO 8601, YYYY-MM-DD. A date masked to its year shows the first of January.",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null),
        [ItemScalar.DateTime] = new TextScalar(
            "DateTime",
            "A moment by ISO 8601 with its offset, shown in UTC, YYYY-MM-DDThh:mm:ssZ.",
            ReadMoment),
        [ItemScalar.GeoJson] = PlaceScalars.GeoJson,
        [ItemScalar.Base64] = new TextScalar(
            "Base64",
            "Bytes in base64 by RFC 4648, section 4.",
            text => Convert.TryFromBase64String(text, new byte[text.Length], out _) ? text : null),
    };

    /// <summary>Moments of the audit, of which a second holds many.</summary>
    public static TextScalar Timestamp { get; } = new(
        nameof(Timestamp),
        "A moment by ISO 8601 with its offset, to the microsecond, shown in UTC, YYYY-MM-DDThh:mm:ss.ffffffZ.",
        text => ReadUtc(text) is { } moment ? Moments.Precise(moment) : null);

    /// <summary>The types that the schema must have for the references above to lead somewhere.</summary>
    public static IGraphType[] Referenced() =>
        [new StringGraphType(), new IntGraphType(), new FloatGraphType(), new BooleanGraphType(), new DecimalGraphType(), new LongGraphType()];

    /// <summary>The scalars that are the catalogue's own.</summary>
    public IReadOnlyList<IGraphType> Own => [.. _scalars.Values.Where(type => type is TextScalar or PlaceScalar), PlaceScalars.Area, PlaceScalars.Box, Timestamp];

    public IGraphType this[ItemScalar scalar] => _scalars[scalar];

    private static string? ReadMoment(string text) => ReadUtc(text) is { } moment ? Moments.Text(moment) : null;

    private static DateTimeOffset? ReadUtc(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment)
            ? moment
            : null;
}
