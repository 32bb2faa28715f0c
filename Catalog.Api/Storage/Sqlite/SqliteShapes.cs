using Catalog.Domain.Resources;
using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Writes the shape of one item's geometries into the table beside, with their rows.</summary>
internal sealed class SqliteShapes : IDisposable
{
    private readonly int _place;
    private readonly SqliteStatement _put;
    private readonly SqliteStatement _remove;

    /// <param name="place">Where the geometry stands among a row's values.</param>
    public SqliteShapes(SqliteConnection connection, RecordDialect dialect, Resource resource, InformationItem item, int place)
    {
        _place = place;
        _put = new SqliteStatement(connection.Handle!, dialect.PutShape(resource, item));
        _remove = new SqliteStatement(connection.Handle!, $"DELETE FROM {dialect.Quote(RecordNames.Space(resource, item))} WHERE {RecordNames.Id} = ?1");
    }

    /// <exception cref="ArgumentException">What the row has is no valid geometry.</exception>
    public RecordShape? Of(RecordRow row) => RecordShape.Of(row.Values[_place]);

    /// <param name="row">The number of the record's row.</param>
    /// <param name="replaces">Whether the record may have had another shape before.</param>
    public void Write(long row, RecordShape? shape, bool replaces)
    {
        if (shape is not null)
        {
            // In the order of the statement that the dialect writes.
            _put.Bind(1, row);
            _put.Bind(2, shape.West);
            _put.Bind(3, shape.East);
            _put.Bind(4, shape.South);
            _put.Bind(5, shape.North);
            _put.Bind(6, shape.Wkb);
            _put.Bind(7, shape.Middle.X);
            _put.Bind(8, shape.Middle.Y);
            _put.Run();
        }
        else if (replaces)
        {
            _remove.Bind(1, row);
            _remove.Run();
        }
    }

    public void Dispose()
    {
        _put.Dispose();
        _remove.Dispose();
    }
}
