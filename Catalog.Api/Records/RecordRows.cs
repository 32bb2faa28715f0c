using System.Runtime.InteropServices;
using System.Text;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>
/// The rows of one statement as JSON that is ready but for the places where a row's subject goes, which other statements
/// fill: so each register is read once for all rows.
/// </summary>
internal sealed class RecordRows(RecordProgram program) : IDisposable
{
    private const int MaxSubjectLength = 32;

    private readonly List<Row> _rows = [];
    private readonly List<Piece> _pieces = [];
    private readonly List<int> _shapes = [];
    private readonly SubjectRows?[] _links = new SubjectRows?[program.Links.Count];
    private readonly bool _keepsSubjects = program.Links.Count > 0;
    private Dictionary<int, IReadOnlySet<ItemCode>>? _objected;
    private int _pieceStart;

    public JsonOutput Output { get; } = new();

    public int Count => _rows.Count;

    /// <summary>Whether subjects are kept with rows that lead to none: rows of several subjects have to be told apart.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The subjects of the rows, where the audit is to be told of them.</summary>
    public SubjectMessages? AuditedSubjects { get; init; }

    /// <summary>The records of the resource that are objected to; null where none is.</summary>
    public ObjectedRecords? Objected { get; init; }

    /// <summary>Where rows that are objected to are told, once they are written.</summary>
    public ObjectionMarks? Marks { get; init; }

    /// <summary>Whether the places of rows are kept for cursors.</summary>
    public bool KeepsPlaces { get; init; }

    public Row this[int row] => _rows[row];

    public IEnumerable<string> Subjects => _rows.Select(row => row.Subject).OfType<string>();

    /// <param name="place">The row's place for its cursor, where places are kept.</param>
    public void BeginRow(RecordReader reader, byte[]? place)
    {
        AuditedSubjects?.Add(program.Read.Resource.Subject, reader.IsNull(1) ? [] : reader.Utf8(1));
        if (Objected is not null && Find(reader, Objected) is { } items)
        {
            (_objected ??= [])[_rows.Count] = items;
        }

        _rows.Add(new Row(place, (IsGrouped || _keepsSubjects) && !reader.IsNull(1) ? Encoding.UTF8.GetString(reader.Utf8(1)) : null));
    }

    public void BeginShape()
    {
        _shapes.Add(_pieces.Count);
        _pieceStart = Output.Length;
    }

    /// <summary>Leaves a place for the row's subject.</summary>
    public void Link(int link)
    {
        _pieces.Add(new Piece(_pieceStart, Output.Length - _pieceStart, link));
        _pieceStart = Output.Length;
    }

    public void EndShape() => _pieces.Add(new Piece(_pieceStart, Output.Length - _pieceStart, -1));

    /// <summary>Fills the places of a link.</summary>
    public void Fill(int link, SubjectRows subjects) => _links[link] = subjects;

    /// <summary>Gives a row another place than the one that it was read with.</summary>
    public void SetPlace(int row, byte[] place) => _rows[row] = _rows[row] with { Place = place };

    /// <summary>Forgets the last row, which was read only to see whether there is one.</summary>
    public void DropLast()
    {
        _rows.RemoveAt(_rows.Count - 1);
        AuditedSubjects?.DropLast();
        CollectionsMarshal.SetCount(_shapes, _rows.Count * program.ShapeCount);
    }

    public void Write(int row, int shape, JsonOutput output)
    {
        if (_objected?.GetValueOrDefault(row) is { } items)
        {
            Marks!.Add(output.Length, program.Read, shape, items);
        }

        // Every piece but the last of a shape ends where a subject goes.
        var piece = _shapes[(row * program.ShapeCount) + shape];
        for (; _pieces[piece].Link is var link and >= 0; piece++)
        {
            output.Raw(Output.Written.Slice(_pieces[piece].Start, _pieces[piece].Length));
            if (_rows[row].Subject is { } subject)
            {
                _links[link]!.Write(subject, output);
            }
            else
            {
                output.Null();
            }
        }

        output.Raw(Output.Written.Slice(_pieces[piece].Start, _pieces[piece].Length));
    }

    public void Dispose()
    {
        Output.Dispose();
        foreach (var link in _links)
        {
            link?.Dispose();
        }
    }

    private static IReadOnlySet<ItemCode>? Find(RecordReader reader, ObjectedRecords objected)
    {
        // Numbers of subjects are ASCII, and short.
        Span<char> number = stackalloc char[MaxSubjectLength];
        var length = reader.IsNull(1) || reader.Utf8(1).Length > MaxSubjectLength ? 0 : Encoding.UTF8.GetChars(reader.Utf8(1), number);
        return objected.Find(number[..length], reader.Int64(0));
    }

    /// <summary>A row's place and its subject, where they are kept.</summary>
    internal readonly record struct Row(byte[]? Place, string? Subject);

    private readonly record struct Piece(int Start, int Length, int Link);
}
