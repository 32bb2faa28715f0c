using Catalog.Api.Space;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>A statement that stays prepared on one connection, and runs for one reader at a time.</summary>
internal sealed class MySqlStatement : IAsyncDisposable
{
    private readonly MySqlCommand _command;

    private MySqlStatement(MySqlCommand command) => _command = command;

    /// <summary>Which columns are text or bytes, which are read as they come; null until the first row's columns were seen.</summary>
    public ColumnKind[]? Columns { get; set; }

    public static async Task<MySqlStatement> PrepareAsync(MySqlConnection connection, string text, int parameters, CancellationToken cancellation)
    {
        var command = new MySqlCommand(text, connection);
        try
        {
            for (var i = 0; i < parameters; i++)
            {
                command.Parameters.Add(new MySqlParameter());
            }

            await command.PrepareAsync(cancellation);
            return new MySqlStatement(command);
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }
    }

    /// <param name="places">Which value each parameter takes; null where they stand in order.</param>
    public Task<MySqlDataReader> RunAsync(ReadOnlySpan<object?> values, int[]? places, CancellationToken cancellation)
    {
        var parameters = _command.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var value = values[places is null ? i : places[i]];
            parameters[i].Value = value is PlaneGeometry place ? place.ToWkb() : value;
        }

        return _command.ExecuteReaderAsync(cancellation);
    }

    /// <summary>Forgets its values, whose owners are persons.</summary>
    public void Forget()
    {
        for (var i = 0; i < _command.Parameters.Count; i++)
        {
            _command.Parameters[i].Value = null;
        }
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
