using System.Buffers.Text;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Reads text as the UTF-8 that the server sends: a string would be made only to be encoded again.</summary>
/// <param name="row">Where the values of a row stand; it is the connection's, and grows with the rows.</param>
internal sealed class MySqlRecordReader(MySqlDataReader reader, MySqlStatement statement, MySqlRowBuffer row) : RecordReader
{
    private readonly ColumnKind[] _columns = statement.Columns ??= [.. Enumerable.Range(0, reader.FieldCount).Select(column => Kind(reader.GetFieldType(column)))];

    public override ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        row.Clear();
        return new(reader.ReadAsync(cancellation));
    }

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override long Int64(int column) => reader.GetInt64(column);

    public override double Double(int column) => reader.GetDouble(column);

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        if (_columns[column] == ColumnKind.Bytes)
        {
            return Bytes(column);
        }

        const int Longest = 32;
        var text = row.Take(Longest);
        var written = 0;
        _ = _columns[column] == ColumnKind.Integer
            ? Utf8Formatter.TryFormat(reader.GetInt64(column), text, out written)
            : Utf8Formatter.TryFormat(reader.GetDouble(column), text, out written);
        return row.Keep(written);
    }

    public override ReadOnlySpan<byte> Bytes(int column)
    {
        if (reader.IsDBNull(column))
        {
            return default;
        }

        var length = (int)reader.GetBytes(column, 0, null, 0, 0);
        row.Take(length);
        reader.GetBytes(column, 0, row.Array, row.Start, length);
        return row.Keep(length);
    }

    public override async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        row.Clear();
        statement.Forget();
    }

    private static ColumnKind Kind(Type type) => type == typeof(string) || type == typeof(byte[]) ? ColumnKind.Bytes
        : type == typeof(double) ? ColumnKind.Number
        : ColumnKind.Integer;
}
