using System.Text.Json;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>A read, compiled once: its statements, and how each row is written.</summary>
internal sealed class RecordProgram
{
    /// <summary>Where the columns of items begin, after the store's own.</summary>
    public const int FirstColumn = 2;

    private readonly ValueWriter[] _writers;
    private readonly RowShape[] _shapes;
    private readonly ItemScalar[] _keys;

    public RecordProgram(RecordDialect dialect, RecordRead read)
    {
        Read = read;
        IsList = read.Resource.Cardinality == Cardinality.Many || read.Holder is not null;
        _keys = [.. read.Order.Select(key => key.Item.Item.Type.Scalar)];
        Links = [.. read.Links.Select(link => new SubjectProgram(dialect, link))];
        _writers = [.. read.Columns.Select(column => ValueWriter.Of(column.Item.Type))];
        _shapes = [.. read.Selections.Select(fields => new RowShape(read.Resource.TypeName, fields))];
    }

    public RecordRead Read { get; }

    /// <summary>Whether a subject has a list of its records rather than one.</summary>
    public bool IsList { get; }

    public IReadOnlyList<SubjectProgram> Links { get; }

    public int ShapeCount => _shapes.Length;

    /// <summary>Writes the row that the reader stands on, once for each selection.</summary>
    public void Write(RecordReader reader, RecordRows rows)
    {
        rows.BeginRow(reader, rows.KeepsPlaces ? CursorPlace.Write(reader, FirstColumn + _writers.Length, _keys) : null);
        foreach (var shape in _shapes)
        {
            rows.BeginShape();
            shape.Write(reader, _writers, rows);
        }
    }

    /// <summary>The shape of one selection: what is written before each value, and which value.</summary>
    private sealed class RowShape
    {
        private readonly RecordField[] _fields;
        private readonly byte[][] _leads;
        private readonly byte[] _typeName;

        public RowShape(string typeName, IReadOnlyList<RecordField> fields)
        {
            _fields = [.. fields];
            _leads = ResponseKeys.Leads(fields, field => field.ResponseKey);
            _typeName = JsonSerializer.SerializeToUtf8Bytes(typeName);
        }

        public void Write(RecordReader reader, ValueWriter[] writers, RecordRows rows)
        {
            var output = rows.Output;
            for (var i = 0; i < _fields.Length; i++)
            {
                output.Raw(_leads[i]);
                switch (_fields[i])
                {
                    case RecordField.Value value:
                        writers[value.Column].Write(reader, FirstColumn + value.Column, output);
                        break;
                    case RecordField.Link link:
                        rows.Link(link.Subject);
                        break;
                    case RecordField.TypeName:
                        output.Raw(_typeName);
                        break;
                    default:
                        output.Null();
                        break;
                }
            }

            output.Raw(_fields.Length == 0 ? "{}"u8 : "}"u8);
            rows.EndShape();
        }
    }
}
