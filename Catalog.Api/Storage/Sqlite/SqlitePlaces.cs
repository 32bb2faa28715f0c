using Catalog.Api.Space;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.IO;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The places that a connection's statement asks of, and the functions by which SQLite asks the program whether a shape touches one or lies within.</summary>
internal sealed class SqlitePlaces
{
    public const string Intersects = "catalog_intersects";

    public const string Within = "catalog_within";

    private readonly List<IPreparedGeometry> _places = [];
    private readonly WKBReader _reader = new();

    public SqlitePlaces(sqlite3 database)
    {
        Register(database, Intersects, (place, shape) => place.Intersects(shape));
        Register(database, Within, (place, shape) => place.Covers(shape));
    }

    /// <summary>Keeps a place until the next statement.</summary>
    /// <returns>The number by which the functions find it.</returns>
    public long Keep(PlaneGeometry place)
    {
        _places.Add(PreparedGeometryFactory.Prepare(place.Shape));
        return _places.Count - 1;
    }

    public void Forget() => _places.Clear();

    private void Register(sqlite3 database, string name, Func<IPreparedGeometry, Geometry, bool> holds) => raw.sqlite3_create_function(
        database,
        name,
        2,
        raw.SQLITE_UTF8,
        null,
        (context, _, arguments) =>
        {
            if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
            {
                raw.sqlite3_result_null(context);
                return;
            }

            try
            {
                var place = _places[checked((int)raw.sqlite3_value_int64(arguments[1]))];
                raw.sqlite3_result_int(context, holds(place, _reader.Read(raw.sqlite3_value_blob(arguments[0]).ToArray())) ? 1 : 0);
            }
            catch (Exception exception)
            {
                // INVARIANT: nothing is thrown through SQLite's own code, which would end the program.
                raw.sqlite3_result_error(context, $"{name}: {exception.Message}");
            }
        });
}
