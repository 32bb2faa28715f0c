using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// What every connection is told when it opens, whatever the server's own settings are: that a value which does not fit is an error,
/// how text compares, what a transaction sees, and how long to wait for another's lock.
/// </summary>
internal sealed class MySqlSession(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION',
        time_zone = '+00:00', collation_connection = '{MySqlDatabase.Collation}', foreign_key_checks = 1, unique_checks = 1,
        innodb_lock_wait_timeout = {Math.Max(1, Math.Ceiling(busyTimeout.TotalSeconds)):0}, lock_wait_timeout = {Math.Max(1, Math.Ceiling(busyTimeout.TotalSeconds)):0};
        SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ
        """);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Begin(connection);

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default) => await BeginAsync(connection, cancellationToken);

    public void Begin(DbConnection connection)
    {
        using var command = CreateCommand(connection);
        command.ExecuteNonQuery();
    }

    public async Task BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand CreateCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = _settings;
        return command;
    }
}
