using System.Buffers.Binary;
using System.Globalization;
using Catalog.Domain.Resources;

namespace Catalog.Api.Storage.MySql;

/// <summary>Rows of one table that are written together, in their order.</summary>
internal sealed class MySqlHeldRows(Resource resource)
{
    private const int MaxRows = 10_000;

    /// <summary>So many bytes, roughly.</summary>
    private const int MaxSize = 8 * 1024 * 1024;

    private static readonly string[] OwnColumns =
        [RecordNames.Subject, RecordNames.Division, RecordNames.Key, RecordNames.Batch, RecordNames.ValidFrom];

    private static readonly int KeyColumn = Array.IndexOf(OwnColumns, RecordNames.Key);

    private readonly List<object[]> _rows = [];
    private readonly HashSet<UInt128> _keys = [];
    private readonly IReadOnlyList<(int Place, InformationItem Item)> _geometries = RecordShape.Items(resource);
    private readonly List<RecordShape?[]> _shapes = [];
    private long _size;

    public Resource Resource => resource;

    /// <summary>The columns that a row has a value for.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. OwnColumns, .. resource.Items.Select(item => item.Field)];

    public int Count => _rows.Count;

    public bool IsFull => _rows.Count >= MaxRows || _size >= MaxSize;

    /// <summary>The items that are geometries.</summary>
    public IEnumerable<InformationItem> Geometries => _geometries.Select(geometry => geometry.Item);

    /// <summary>The shapes of one of the geometries by the keys of their rows; of several with one key the last prevails, as of the rows.</summary>
    public Dictionary<UInt128, RecordShape?> Shapes(int geometry)
    {
        var shapes = new Dictionary<UInt128, RecordShape?>(_rows.Count);
        for (var i = 0; i < _rows.Count; i++)
        {
            shapes[BinaryPrimitives.ReadUInt128BigEndian((byte[])_rows[i][KeyColumn])] = _shapes[i][geometry];
        }

        return shapes;
    }

    /// <summary>A value per column: string, long, double, byte[] or DBNull.</summary>
    public object[] this[int row] => _rows[row];

    public bool Has(RecordKey key) => _keys.Contains(key.Value);

    /// <exception cref="ArgumentException">A text has the character U+0000, or what is to be a geometry is not valid.</exception>
    public void Add(RecordRow row)
    {
        RecordShape?[] shapes = [.. _geometries.Select(geometry => RecordShape.Of(row.Values[geometry.Place]))];
        var values = new object[Columns.Count];
        values[0] = Stored(row.Subject);
        values[1] = Stored(row.Division());
        values[KeyColumn] = row.Key.ToBytes();
        values[3] = Stored(row.Batch);
        values[4] = Stored(row.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        for (var i = 0; i < row.Values.Count; i++)
        {
            values[OwnColumns.Length + i] = Stored(row.Values[i]);
        }

        _rows.Add(values);
        _shapes.Add(shapes);
        _keys.Add(row.Key.Value);
        _size += values.Sum(value => value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => sizeof(long) }) + shapes.Sum(shape => shape?.Wkb.Length ?? 0);
    }

    public void Clear()
    {
        _rows.Clear();
        _shapes.Clear();
        _keys.Clear();
        _size = 0;
    }

    // Zero is one number, as it is written on other databases.
    private static double Unsigned(double number) => number == 0 ? 0 : number;

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        // No database keeps it: some end a text there, so that a mask would show another part of it than it keeps.
        string text when text.Contains('\0', StringComparison.Ordinal) => throw new ArgumentException("No text has the character U+0000.", nameof(value)),
        int number => (long)number,
        bool truth => truth ? 1L : 0L,
        decimal exact => Unsigned((double)exact),
        double number => Unsigned(number),
        _ => value,
    };
}
