using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The file that a connection string names.</summary>
/// <param name="ConnectionString">As it was given, with the file's whole path.</param>
/// <param name="Setting">How messages name the setting of the connection string.</param>
internal sealed record SqliteFile(string Path, string ConnectionString, bool MayBeCreated, TimeSpan BusyTimeout, string Setting)
{
    /// <summary>A file that goes missing while the program runs is an outage, not a reason to begin an empty one.</summary>
    public string WithoutCreation => MayBeCreated ? With(SqliteOpenMode.ReadWrite) : ConnectionString;

    public string ReadOnly => With(SqliteOpenMode.ReadOnly);

    public string Unpooled => new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString;

    /// <returns>Null, and why, where the settings name no file.</returns>
    public static SqliteFile? TryFind(DatabaseSettings settings, string byDefault, out DatabaseProblem? problem)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(settings.ConnectionString ?? $"Data Source={byDefault}");
        }
        catch (ArgumentException exception)
        {
            problem = DatabaseProblem.SettingsInvalid(settings.Setting, $"write it like Data Source={byDefault}.", exception);
            return null;
        }

        if (builder.DataSource is "" or ":memory:"
            || builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || builder.Mode == SqliteOpenMode.Memory)
        {
            problem = DatabaseProblem.SettingsInvalid(settings.Setting, $"name a file, like Data Source={byDefault}.");
            return null;
        }

        problem = null;
        var path = System.IO.Path.GetFullPath(builder.DataSource, settings.ContentRoot);
        builder.DataSource = path;
        builder.ForeignKeys = true;
        builder.DefaultTimeout = (int)Math.Ceiling(settings.BusyTimeout.TotalSeconds);
        return new SqliteFile(path, builder.ConnectionString, builder.Mode == SqliteOpenMode.ReadWriteCreate, settings.BusyTimeout, settings.Setting);
    }

    private string With(SqliteOpenMode mode) => new SqliteConnectionStringBuilder(ConnectionString) { Mode = mode }.ConnectionString;
}
