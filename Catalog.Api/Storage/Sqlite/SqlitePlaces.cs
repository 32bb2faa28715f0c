namespace Catalog.Api.Storage.Sqlite;

/// <summary>The places that a statement asks of, and the functions by which SQLite asks the program whether a shape touches one or lies within.</summary>
internal sealed class SqlitePlaces
{
    public const string Intersects = "catalog_intersects";

    public const string Within = "catalog_within";
}
