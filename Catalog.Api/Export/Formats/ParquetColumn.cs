using System.Globalization;
using Catalog.Domain.Resources;
using Parquet;
using Parquet.Schema;

namespace Catalog.Api.Export.Formats;

/// <summary>The values of a column of a row group.</summary>
internal abstract class ParquetColumn(DataField place)
{
    public DataField Field => place;

    public static ParquetColumn Of(ExportColumn column) => column.Type?.Scalar switch
    {
        ItemScalar.Int => Values(column, text => int.Parse(text, CultureInfo.InvariantCulture)),
        // A decimal has fifteen digits at most, of which a double loses none.
        ItemScalar.Float or ItemScalar.Decimal => Values(column, text => double.Parse(text, CultureInfo.InvariantCulture)),
        ItemScalar.Boolean => Values(column, text => text == "true"),
        ItemScalar.Date => Values(column, text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ItemScalar.DateTime => new Nullable<DateTime>(
            new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true),
            text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
        ItemScalar.Base64 => new Bytes(column.Name),
        _ => new Texts(column.Name),
    };

    public abstract void Add(string? text);

    /// <summary>Writes the values, and begins anew.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);

    private static Nullable<T> Values<T>(ExportColumn column, Func<string, T> parse)
        where T : struct => new(new DataField(column.Name, typeof(T), isNullable: true), parse);

    private sealed class Nullable<T>(DataField field, Func<string, T> parse) : ParquetColumn(field)
        where T : struct
    {
        private readonly List<T?> _values = [];

        public override void Add(string? text) => _values.Add(text is null ? null : parse(text));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, _values.ToArray().AsMemory(), cancellationToken: cancellation);
            _values.Clear();
        }
    }

    private sealed class Texts(string name) : ParquetColumn(new DataField(name, typeof(string), isNullable: true))
    {
        private readonly List<string?> _values = [];

        public override void Add(string? text) => _values.Add(text);

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, _values!);
            _values.Clear();
        }
    }

    private sealed class Bytes(string name) : ParquetColumn(new DataField(name, typeof(byte[]), isNullable: true))
    {
        private readonly List<byte[]?> _values = [];

        public override void Add(string? text) => _values.Add(text is null ? null : Convert.FromBase64String(text));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, _values!);
            _values.Clear();
        }
    }
}
