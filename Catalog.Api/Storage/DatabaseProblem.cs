namespace Catalog.Api.Storage;

/// <summary>Why the database cannot be used: a stable code, and what to do, for whoever runs the program.</summary>
/// <param name="Cause">For the log only; a caller never sees it.</param>
public sealed record DatabaseProblem(string Code, string Message, Exception? Cause = null)
{
    public const string BusyCode = "DATABASE_BUSY";

    public const string NewerCode = "DATABASE_NEWER";

    public const string ProviderUnknownCode = "DATABASE_PROVIDER_UNKNOWN";

    public const string SettingsInvalidCode = "DATABASE_SETTINGS_INVALID";

    public const string UnavailableCode = "DATABASE_UNAVAILABLE";

    public static DatabaseProblem Busy(string database, TimeSpan waited, Exception? cause = null) => new(
        BusyCode,
        $"Another program has kept the database {database} locked for {waited.TotalSeconds:0.#} seconds. "
        + "Let it finish, or stop it, and start again.",
        cause);

    public static DatabaseProblem Newer(string database, string migration) => new(
        NewerCode,
        $"A newer version of this program has migrated the database {database}: its migration {migration} is unknown here. "
        + "Run that version or a later one, or restore a backup from before the migration.");

    public static DatabaseProblem ProviderUnknown(string provider) => new(
        ProviderUnknownCode,
        $"There is no database provider '{provider}'. Set Database__Provider to Sqlite or MySql, or leave it out for Sqlite.");

    public static DatabaseProblem SettingsInvalid(string setting, string advice, Exception? cause = null) => new(
        SettingsInvalidCode,
        $"{setting} cannot be used: {advice}",
        cause);

    public static DatabaseProblem Unavailable(string database, string advice, Exception? cause = null) => new(
        UnavailableCode,
        $"The database {database} cannot be used: {advice}",
        cause);
}
