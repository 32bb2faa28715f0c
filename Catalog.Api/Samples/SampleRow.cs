using System.Globalization;
using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;

namespace Catalog.Api.Samples;

/// <summary>A row in the making. A name that is no item's, a value of another type and a text too long are bugs, and thrown.</summary>
internal sealed class SampleRow(SampleRegister register, string? subject)
{
    private readonly object?[] _values = new object?[register.Resource.Items.Count];

    public SampleRow Text(string field, string? value)
    {
        var position = register.Position(field, ItemScalar.String);
        var item = register.Resource.Items[position];
        if (value?.Length > item.Length)
        {
            throw new InvalidOperationException($"'{value}' is too long for {register.Resource.TypeName}.{field}.");
        }

        return Set(position, value);
    }

    public SampleRow CitizenId(string field, string? value) => Set(register.Position(field, ItemScalar.CitizenIdNumber), value);

    public SampleRow CreditCode(string field, string? value) => Set(register.Position(field, ItemScalar.UnifiedSocialCreditCode), value);

    public SampleRow Division(string field, Division? value) => Set(register.Position(field, ItemScalar.DivisionCode), value?.Code.Value);

    public SampleRow Date(string field, DateOnly? value) =>
        Set(register.Position(field, ItemScalar.Date), value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public SampleRow Moment(string field, DateTimeOffset? value) => Set(
        register.Position(field, ItemScalar.DateTime),
        value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <param name="name">The name of the value in its code list.</param>
    public SampleRow Code(string field, string? name)
    {
        var position = register.Position(field, ItemScalar.Coded);
        return Set(position, name is null ? null : register.Code(position, name));
    }

    public SampleRow Whole(string field, int? value) => Set(register.Position(field, ItemScalar.Int), value);

    public SampleRow Number(string field, decimal? value)
    {
        var position = register.Position(field, ItemScalar.Decimal);
        var item = register.Resource.Items[position];
        return Set(position, value is { } number ? Math.Round(number, item.Scale ?? 0) : null);
    }

    public SampleRow Flag(string field, bool? value) => Set(register.Position(field, ItemScalar.Boolean), value);

    public SampleRow Bytes(string field, byte[]? value) => Set(register.Position(field, ItemScalar.Base64), value);

    public SampleRow Geometry(string field, string? value) => Set(register.Position(field, ItemScalar.GeoJson), value);

    public SampleRecord Record() => new(register.Resource, subject, _values);

    private SampleRow Set(int position, object? value)
    {
        _values[position] = value;
        return this;
    }
}
