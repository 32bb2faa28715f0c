using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>Writes a column's value as JSON.</summary>
internal abstract class ValueWriter
{
    private static readonly ValueWriter AsText = new TextWriter();
    private static readonly ValueWriter AsRaw = new RawWriter();
    private static readonly ValueWriter AsBoolean = new BooleanWriter();
    private static readonly ValueWriter AsBase64 = new Base64Writer();

    public static ValueWriter Of(ItemType type) => type.Scalar switch
    {
        ItemScalar.Coded => new CodedWriter(type.CodeList!),
        ItemScalar.Boolean => AsBoolean,
        ItemScalar.Base64 => AsBase64,
        // Numbers are JSON as the database writes them; geometries were checked when they were taken in.
        ItemScalar.Int or ItemScalar.Float or ItemScalar.Decimal or ItemScalar.GeoJson => AsRaw,
        _ => AsText,
    };

    public void Write(RecordReader reader, int column, JsonOutput output)
    {
        if (reader.IsNull(column))
        {
            output.Null();
        }
        else
        {
            WriteValue(reader, column, output);
        }
    }

    protected abstract void WriteValue(RecordReader reader, int column, JsonOutput output);

    private sealed class TextWriter : ValueWriter
    {
        protected override void WriteValue(RecordReader reader, int column, JsonOutput output) => output.Text(reader.Utf8(column));
    }

    private sealed class RawWriter : ValueWriter
    {
        protected override void WriteValue(RecordReader reader, int column, JsonOutput output) => output.Raw(reader.Utf8(column));
    }

    private sealed class BooleanWriter : ValueWriter
    {
        protected override void WriteValue(RecordReader reader, int column, JsonOutput output) =>
            output.Raw(reader.Int64(column) != 0 ? "true"u8 : "false"u8);
    }

    private sealed class Base64Writer : ValueWriter
    {
        protected override void WriteValue(RecordReader reader, int column, JsonOutput output) => output.Base64Text(reader.Bytes(column));
    }

    /// <summary>Writes the name of a code. A code that the list lacks is null: it was valid under an earlier list.</summary>
    private sealed class CodedWriter(CodeList list) : ValueWriter
    {
        private readonly FrozenDictionary<ulong, byte[]> _names = list.Values.ToFrozenDictionary(
            value => Pack(Encoding.ASCII.GetBytes(value.Code)),
            value => JsonSerializer.SerializeToUtf8Bytes(value.Name));

        protected override void WriteValue(RecordReader reader, int column, JsonOutput output)
        {
            var code = reader.Utf8(column);
            if (code.Length <= CodedValue.MaxCodeLength && _names.TryGetValue(Pack(code), out var name))
            {
                output.Raw(name);
            }
            else
            {
                output.Null();
            }
        }

        private static ulong Pack(ReadOnlySpan<byte> code)
        {
            var packed = 0UL;
            foreach (var character in code)
            {
                packed = (packed << 8) | character;
            }

            return packed;
        }
    }
}
