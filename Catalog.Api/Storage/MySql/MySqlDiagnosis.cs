using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Tells from a server's error codes what is wrong. Source: https://mariadb.com/kb/en/mariadb-error-code-reference/.</summary>
internal static class MySqlDiagnosis
{
    /// <summary>The row was changed since the transaction's snapshot: a conflict that another try resolves.</summary>
    private const int RecordChanged = 1020;

    private const string Unreachable = "the server cannot be reached, or ended the connection. Check that it runs, its address, and the network.";

    private const string Connector = "MySqlConnector";

    private const int ConnectionKilled = 1927;
    private const int ClusterNotReady = 1047;
    private const int Duplicate = (int)MySqlErrorCode.DuplicateKeyEntry;

    public static DatabaseProblem? Of(Exception exception, MySqlDatabase database)
    {
        if (Find(exception) is not { } error)
        {
            return IsClosed(exception) ? DatabaseProblem.Unavailable(database.Name, Unreachable, exception) : null;
        }

        return IsBusy(error)
            ? DatabaseProblem.Busy(database.Name, database.BusyTimeout, exception)
            : Advise(error) is { } advice ? DatabaseProblem.Unavailable(database.Name, advice, exception) : null;
    }

    public static bool IsUniqueViolation(Exception exception) => Find(exception)?.Number == Duplicate;

    /// <summary>Whether the server took the whole transaction back because of others', so that it may be tried again.</summary>
    public static bool IsConflict(Exception exception) =>
        Find(exception) is { Number: (int)MySqlErrorCode.LockDeadlock or (int)MySqlErrorCode.LockWaitTimeout or RecordChanged };

    /// <summary>Whether the connection was lost, or cannot be made now.</summary>
    public static bool IsLost(Exception exception) =>
        Find(exception) is { } error ? IsEnding(error) || IsAway(error) || error.Number == ClusterNotReady : IsClosed(exception);

    /// <summary>Whether a connection was used that had been lost before: the connector's own word for it has no code.</summary>
    private static bool IsClosed(Exception? exception)
    {
        while (exception is not null)
        {
            if (exception is ConnectionLostException or IOException { Source: Connector }
                || (exception is InvalidOperationException { Source: Connector } && exception.Message.StartsWith("Connection must be Open", StringComparison.Ordinal)))
            {
                return true;
            }

            exception = exception.InnerException;
        }

        return false;
    }

    private static bool IsBusy(MySqlException error) =>
        error.ErrorCode is MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout || error.Number == RecordChanged;

    private static string? Advise(MySqlException error) => error.Number switch
    {
        1044 or 1142 or 1143 or 1227 or 1370 => "the account lacks a right. Grant it all rights on this database.",
        1045 or 1698 or 1251 or 1275 or 1396 or 1524 or 4151 or 1862 => "the account or its password is wrong, or it may not connect from here. Check the user, the password and the host that it is made for.",
        1049 => "there is no such database, and it is not made while the program runs. Check the name, or start the program with an account that may make it.",
        1040 or 1203 or 1226 => "the server has no connection left. Raise its max_connections, or lower Maximum Pool Size.",
        1129 => "the server blocks this host after many failed connections. Run FLUSH HOSTS there, and check the network.",
        1130 => "the server lets no account connect from this host. Check the host that the account is made for.",
        1290 or 1792 or 1836 => "it is read-only. Connect to the server that takes writes, or turn read_only off.",
        1021 or 1114 or 1041 or 1037 or 1038 => "the server's disk or memory is full. Make room.",
        1153 => "a packet is larger than the server allows. Raise its max_allowed_packet.",
        1115 or 1273 => $"the server does not know {MySqlDatabase.Collation}. Use MariaDB 10.11 or later.",
        1030 or 1033 or 1034 or 1194 or 1195 or 1812 or 1877 or 1932 => "the server reports a damaged table or disk. Look at its error log, and restore a backup if needed.",
        _ when IsEnding(error) => "the server is shutting down, or its administrator ended the connection. Start it again.",
        ClusterNotReady => "the node has lost its cluster. Wait until it is back, or connect to another node.",
        _ when error.ErrorCode == MySqlErrorCode.CommandTimeoutExpired => "a statement took longer than the Default Command Timeout. Look at the server's load.",
        _ when IsAway(error) => Unreachable,
        _ => null,
    };

    private static bool IsEnding(MySqlException error) => error.Number is 1053 or 1077 or 1078 or 1079 or ConnectionKilled;

    // What the network does has no code of the server.
    private static bool IsAway(MySqlException error) =>
        error.Number is (int)MySqlErrorCode.UnableToConnectToHost or 1043 or 1158 or 1159 or 1160 or 1161 or 2002 or 2003 or 2006 or 2013
        || error.ErrorCode == MySqlErrorCode.None;

    private static MySqlException? Find(Exception? exception)
    {
        while (exception is not null and not MySqlException)
        {
            exception = exception.InnerException;
        }

        return (MySqlException?)exception;
    }
}
