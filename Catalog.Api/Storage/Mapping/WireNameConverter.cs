using Catalog.Api.Schema;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Api.Storage.Mapping;

/// <summary>
/// An enum's value by its wire name; one without a name is not written. A name that this program does not know (a newer node wrote it) is read as a value without
/// name, so that it costs only its own row, which the reader leaves out.
/// </summary>
internal sealed class WireNameConverter<TEnum>() : ValueConverter<TEnum, string>(value => Write(value), name => Read(name))
    where TEnum : struct, Enum
{
    public const int MaxLength = 32;

    private static readonly TEnum Unknown = (TEnum)Enum.ToObject(typeof(TEnum), -1);

    private static string Write(TEnum value) => Enum.IsDefined(value)
        ? WireName.Of(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(TEnum).Name} has no name for it.");

    private static TEnum Read(string name) => WireName.TryParse<TEnum>(name, out var value) ? value : Unknown;
}
