using System.Collections.Frozen;
using System.Globalization;
using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Supply;

/// <summary>Reads an item's values as departments write them, into what records hold. Empty text is no value.</summary>
public sealed class SuppliedItem
{
    private readonly FrozenDictionary<string, string>? _codes;
    private readonly GeometryReading? _geometries;

    /// <param name="geometries">How geometries are read; null where none is.</param>
    public SuppliedItem(InformationItem item, GeometryReading? geometries = null)
    {
        (Item, _geometries) = (item, geometries);
        // A value is known by its national code or by its name; where one value's code is another's name, the code is meant.
        _codes = item.Type.CodeList?.Values
            .Select(value => KeyValuePair.Create(value.Code, value.Code))
            .Concat(item.Type.CodeList.Values.Select(value => KeyValuePair.Create(value.Name, value.Code)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public InformationItem Item { get; }

    /// <summary>Whether a JSON number can be its value.</summary>
    public bool IsNumber => Item.Type.Scalar is ItemScalar.Decimal or ItemScalar.Int or ItemScalar.Float;

    /// <returns>What is wrong with it; null where it was read.</returns>
    public ItemFault? Read(string text, out object? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return null;
        }

        return Item.Type.Scalar switch
        {
            _ when SuppliedText.IsFaulty(text) => new ItemFault(RejectionCode.TextInvalid, "text with the character U+0000 or half of a character"),
            ItemScalar.String => ReadText(text, out value),
            ItemScalar.Coded => _codes!.TryGetValue(text, out var code) ? Take(code, out value) : Fault(RejectionCode.CodeUnknown, text),
            ItemScalar.CitizenIdNumber => CitizenIdNumber.TryParse(text, out var number) ? Take(number.Value, out value) : new ItemFault(RejectionCode.CitizenIdInvalid, SuppliedNumberClass.OfCitizen(text)),
            ItemScalar.UnifiedSocialCreditCode => UnifiedSocialCreditCode.TryParse(text, out var credit) ? Take(credit.Value, out value) : new ItemFault(RejectionCode.CreditCodeInvalid, SuppliedNumberClass.OfEntity(text)),
            ItemScalar.DivisionCode => DivisionCode.TryParse(text, out var division) ? Take(division.Value, out value) : Fault(RejectionCode.DivisionInvalid, text),
            ItemScalar.Date => IsDate(text) ? Take(text, out value) : Fault(RejectionCode.DateInvalid, text),
            ItemScalar.DateTime => ReadMoment(text, out value),
            ItemScalar.Int => SuppliedNumber.ReadInt(text, out value),
            ItemScalar.Decimal => SuppliedNumber.ReadDecimal(Item, text, out value),
            ItemScalar.Float => SuppliedNumber.ReadFloat(text, out value),
            ItemScalar.Boolean => text switch
            {
                "true" or "1" or "是" => Take(true, out value),
                "false" or "0" or "否" => Take(false, out value),
                _ => Fault(RejectionCode.TruthInvalid, text),
            },
            ItemScalar.Base64 => ReadBytes(text, out value),
            ItemScalar.GeoJson => ReadGeometry(text, out value),
            _ => throw new InvalidOperationException($"No values of {Item.Type.Scalar} are supplied."),
        };
    }

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private ItemFault? ReadText(string text, out object? value)
    {
        value = text;
        // What is short in halves of characters is short in characters.
        return text.Length <= Item.Length || SuppliedText.Characters(text) <= (Item.Length ?? int.MaxValue) ? null : Fault(RejectionCode.TextTooLong, text);
    }

    /// <summary>A moment says its offset: without one it would be of China for one reader, and of Greenwich for another.</summary>
    private static ItemFault? ReadMoment(string text, out object? value)
    {
        const int WithoutOffset = 19;
        value = null;
        if (!DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return Fault(RejectionCode.MomentInvalid, text);
        }

        return text.Length == WithoutOffset
            ? new ItemFault(RejectionCode.MomentInvalid, "moment without an offset")
            : Take(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), out value);
    }

    private ItemFault? ReadBytes(string text, out object? value)
    {
        value = null;
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return Fault(RejectionCode.BytesInvalid, text);
        }

        return length > Item.Length
            ? new ItemFault(RejectionCode.BytesTooLong, string.Create(CultureInfo.InvariantCulture, $"{length} bytes"))
            : Take(bytes[..length], out value);
    }

    private ItemFault? ReadGeometry(string text, out object? value)
    {
        var reading = _geometries ?? throw new InvalidOperationException("There is nothing that geometries are read by.");
        var fault = reading(text, out var geoJson);
        value = geoJson;
        return fault;
    }

    private static ItemFault? Take(object read, out object? value)
    {
        value = read;
        return null;
    }

    private static ItemFault? Fault(RejectionCode code, string text) => new ItemFault(code, SuppliedText.ClassOf(text));
}
