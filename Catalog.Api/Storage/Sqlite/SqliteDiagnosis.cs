using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Tells from SQLite's result codes what is wrong with a file. Source: https://www.sqlite.org/rescode.html.</summary>
internal static class SqliteDiagnosis
{
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public static DatabaseProblem? Of(Exception exception, string path, TimeSpan busyTimeout)
    {
        if (Find(exception) is { } error)
        {
            return error.SqliteErrorCode is Busy or Locked
                ? DatabaseProblem.Busy(path, busyTimeout, exception)
                : Advise(error.SqliteErrorCode) is { } advice ? DatabaseProblem.Unavailable(path, advice, exception) : null;
        }

        return exception is IOException or UnauthorizedAccessException
            ? DatabaseProblem.Unavailable(path, "its folder cannot be made or written to. Check the path and the rights to it.", exception)
            : null;
    }

    public static bool IsUniqueViolation(Exception exception) =>
        Find(exception)?.SqliteExtendedErrorCode is ConstraintUnique or ConstraintPrimaryKey;

    private static string? Advise(int code) => code switch
    {
        Perm or ReadOnly => "it is read-only. Give the program the right to write the file and its folder.",
        CannotOpen => "the file cannot be opened. Check the path and the rights to it.",
        NotADatabase => "the file is not an SQLite database. Check the path, or restore a backup.",
        Corrupt => "the file is damaged. Restore a backup.",
        IoError => "the disk reports an error. Check the disk, then restore a backup if the file is damaged.",
        Full => "the disk is full. Make room.",
        _ => null,
    };

    private static SqliteException? Find(Exception? exception)
    {
        while (exception is not null and not SqliteException)
        {
            exception = exception.InnerException;
        }

        return (SqliteException?)exception;
    }
}
