using System.Collections;
using System.Data.Common;

namespace Catalog.Api.Storage.MySql;

/// <summary>Held rows as what the loader reads them from.</summary>
internal sealed class MySqlHeldRowsReader(MySqlHeldRows rows) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => rows.Columns.Count;

    public override bool HasRows => rows.Count > 0;

    public override int Depth => 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => rows[_row][ordinal];

    public override object this[string name] => this[GetOrdinal(name)];

    public override bool Read() => ++_row < rows.Count;

    public override bool NextResult() => false;

    public override object GetValue(int ordinal) => this[ordinal];

    public override int GetValues(object[] values)
    {
        rows[_row].CopyTo(values, 0);
        return FieldCount;
    }

    public override bool IsDBNull(int ordinal) => this[ordinal] is DBNull;

    public override string GetName(int ordinal) => rows.Columns[ordinal];

    public override int GetOrdinal(string name) => rows.Columns.ToList().IndexOf(name);

    public override Type GetFieldType(int ordinal) => this[ordinal].GetType();

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool GetBoolean(int ordinal) => (bool)this[ordinal];

    public override byte GetByte(int ordinal) => (byte)this[ordinal];

    public override char GetChar(int ordinal) => (char)this[ordinal];

    public override DateTime GetDateTime(int ordinal) => (DateTime)this[ordinal];

    public override decimal GetDecimal(int ordinal) => (decimal)this[ordinal];

    public override double GetDouble(int ordinal) => (double)this[ordinal];

    public override float GetFloat(int ordinal) => (float)this[ordinal];

    public override Guid GetGuid(int ordinal) => (Guid)this[ordinal];

    public override short GetInt16(int ordinal) => (short)this[ordinal];

    public override int GetInt32(int ordinal) => (int)this[ordinal];

    public override long GetInt64(int ordinal) => (long)this[ordinal];

    public override string GetString(int ordinal) => (string)this[ordinal];

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
