using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The database of a server that a connection string names.</summary>
/// <param name="ConnectionString">As it was given, with what this program depends on.</param>
/// <param name="Name">How messages name it, without the account and its password.</param>
internal sealed record MySqlDatabase(string Database, string Name, string ConnectionString, TimeSpan BusyTimeout)
{
    /// <summary>
    /// Compares and orders text by code point, trailing blanks included, as SQLite's BINARY does: what is equal, unique, greater
    /// or found is the same on every provider.
    /// </summary>
    public const string Collation = "utf8mb4_nopad_bin";

    public const string CharacterSet = "utf8mb4";

    /// <summary>The oldest server that is supported. It is not asked for, so that a program starts, and migrations are written, without it.</summary>
    public static readonly ServerVersion OldestServer = new MariaDbServerVersion(new Version(10, 11, 0));

    private const string Example = "Server=127.0.0.1;User ID=catalog;Password=…;Database=";

    public string Unpooled => With(builder => builder.Pooling = false);

    /// <summary>For connections that make the database.</summary>
    public string WithoutDatabase => With(builder => (builder.Pooling, builder.Database) = (false, ""));

    /// <returns>Null, and why, where the settings name no database.</returns>
    public static MySqlDatabase? TryFind(DatabaseSettings settings, string byDefault, out DatabaseProblem? problem)
    {
        MySqlConnectionStringBuilder builder;
        try
        {
            builder = new MySqlConnectionStringBuilder(settings.ConnectionString ?? $"Server=127.0.0.1;User ID=catalog;Database={byDefault}");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            // The exception is no cause to be logged: it may repeat a part of the text, and the text has a password in it.
            problem = DatabaseProblem.SettingsInvalid(settings.Setting, $"write it like {Example}{byDefault}.");
            return null;
        }

        if (builder.Server is "" || builder.Database is "" || builder.Database.Contains('`', StringComparison.Ordinal))
        {
            problem = DatabaseProblem.SettingsInvalid(settings.Setting, $"name a server and a database, like {Example}{byDefault}.");
            return null;
        }

        problem = null;
        if (!builder.ContainsKey("Connection Timeout"))
        {
            builder.ConnectionTimeout = (uint)Math.Ceiling(settings.BusyTimeout.TotalSeconds);
        }

        builder.CharacterSet = CharacterSet;
        builder.UseAffectedRows = false;
        builder.AllowUserVariables = true;
        builder.PersistSecurityInfo = false;
        builder.AutoEnlist = false;
        return new MySqlDatabase(
            builder.Database, $"{builder.Database} on {builder.Server}:{builder.Port}", builder.ConnectionString, settings.BusyTimeout);
    }

    /// <summary>Lets a context work on the database, or on any where only its model is wanted.</summary>
    public static DbContextOptionsBuilder<TContext> Use<TContext>(DbContextOptionsBuilder<TContext> options, string connectionString, string history)
        where TContext : DbContext =>
        options
            .UseMySql(connectionString, OldestServer, mySql => mySql.MigrationsHistoryTable(history))
            .ReplaceService<IMigrationsSqlGenerator, RepeatableMigrationsSqlGenerator>();

    private string With(Action<MySqlConnectionStringBuilder> change)
    {
        var builder = new MySqlConnectionStringBuilder(ConnectionString);
        change(builder);
        return builder.ConnectionString;
    }
}
