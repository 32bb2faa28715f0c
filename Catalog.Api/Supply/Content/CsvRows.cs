using System.Globalization;
using System.Text;
using Catalog.Api.Errors;
using Catalog.Domain.Supply;
using CsvHelper;

namespace Catalog.Api.Supply.Content;

/// <summary>Rows as comma-separated values, below a header with the names of items. Source: RFC 4180.</summary>
internal sealed class CsvRows : RowSource
{
    private const int DeletedColumn = -1;
    private const int ValidFromColumn = -2;

    private readonly SupplyLayout _layout;
    private readonly ContentText _text;
    private readonly CsvReaderOptions _options;
    private bool _isFaulty;
    private byte[] _record = new byte[4096];
    private int _length;
    private int[] _columns = [];

    public CsvRows(SupplyLayout layout, ContentText text)
    {
        (_layout, _text) = (layout, text);
        _options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => _isFaulty = true,
        };
    }

    public override bool HasHeader => true;

    public override RequestError? ReadHeader(ReadOnlySpan<byte> record)
    {
        if (Open(record) is not { } reader)
        {
            return SupplyErrors.HeaderInvalid("has bytes that are no characters of the encoding");
        }

        using (reader)
        {
            return IsWhole(reader, _length) ? ReadHeader(reader) : SupplyErrors.HeaderInvalid("is no line of CSV");
        }
    }

    public override void Read(ReadOnlySpan<byte> record, SuppliedRow row)
    {
        if (Open(record) is not { } reader)
        {
            row.Reject(null, Undecodable);
            return;
        }

        using (reader)
        {
            if (!IsWhole(reader, _length))
            {
                row.Reject(null, new ItemFault(RejectionCode.CsvInvalid, "line with a quote where none may be"));
            }
            else if (reader.FieldCount != _columns.Length)
            {
                row.Reject(null, new ItemFault(RejectionCode.FieldsMismatch, string.Create(CultureInfo.InvariantCulture, $"{reader.FieldCount} fields instead of {_columns.Length}")));
            }
            else
            {
                Read(reader, row);
            }
        }
    }

    private RequestError? ReadHeader(CsvReader reader)
    {
        var columns = new int[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = reader.GetString(i);
            columns[i] = name switch
            {
                SupplyLayout.Deleted => DeletedColumn,
                SupplyLayout.ValidFrom => ValidFromColumn,
                _ => _layout.Find(name) is var place and >= 0 ? place : int.MaxValue,
            };
            if (columns[i] == int.MaxValue)
            {
                // A file without a header begins with a person's values: none is told.
                return SupplyErrors.HeaderInvalid(string.Create(CultureInfo.InvariantCulture, $"names no item in column {i + 1}{(_layout.Nearest(name) is { } nearest ? $"; perhaps {nearest} is meant" : string.Empty)}"));
            }

            if (columns.AsSpan(0, i).Contains(columns[i]))
            {
                return SupplyErrors.HeaderInvalid(string.Create(CultureInfo.InvariantCulture, $"names an item a second time in column {i + 1}"));
            }
        }

        _columns = columns;
        return null;
    }

    private void Read(CsvReader reader, SuppliedRow row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var field = reader.GetSpan(i);
            if (field.IsEmpty)
            {
                continue;
            }

            var value = Encoding.UTF8.GetString(field);
            switch (_columns[i])
            {
                case DeletedColumn:
                    Marks.ReadDeleted(value, row);
                    break;
                case ValidFromColumn:
                    Marks.ReadValidFrom(value, row);
                    break;
                case var place:
                    row.Take(place, value);
                    break;
            }
        }
    }

    /// <summary>A reader of the one record; null where its bytes are no characters.</summary>
    private CsvReader? Open(ReadOnlySpan<byte> record)
    {
        if (!_text.TryReadUtf8(record, out var recoded))
        {
            return null;
        }

        if (recoded is null)
        {
            if (_record.Length < record.Length)
            {
                _record = new byte[record.Length * 2];
            }

            record.CopyTo(_record);
        }

        (_isFaulty, _length) = (false, recoded?.Length ?? record.Length);
        return CsvReader.Create(recoded ?? _record.AsMemory(0, record.Length), _options);
    }

    /// <summary>Whether the reader finds the same one record, and its quotes where they may be.</summary>
    private bool IsWhole(CsvReader reader, int length) => reader.Read() && !_isFaulty && reader.RawRecord.Length == length;
}
