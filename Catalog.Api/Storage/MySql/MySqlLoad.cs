using System.Text;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Hands rows over to the server in one of three ways.</summary>
internal sealed class MySqlLoad(MySqlConnection connection, MySqlTransaction transaction, RecordDialect dialect, MySqlHeldRows rows)
{
    /// <summary>Fewer rows are inserted sooner than loaded.</summary>
    public const int FewRows = 50;

    /// <summary>So many values go with one statement, of the 65,535 that a server takes.</summary>
    private const int MaxValues = 20_000;

    /// <summary>So many bytes go with one statement, of the 16 MB that a server takes unless it is told otherwise.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private const string Place = "_place";

    private readonly string _table = dialect.Quote(RecordNames.Table(rows.Resource));
    private readonly string _loaded = dialect.Quote($"load_{rows.Resource.TypeName}");
    private readonly string _columns = string.Join(", ", rows.Columns.Select(dialect.Quote));

    // A row with the key of another keeps the number of that one.
    private string Replaces => " ON DUPLICATE KEY UPDATE " + string.Join(", ", rows.Columns
        .Where(column => column != RecordNames.Key)
        .Select(dialect.Quote)
        .Select(column => $"{column} = VALUES({column})"));

    /// <summary>Adds the rows by the server's own loader.</summary>
    public Task AddAsync(CancellationToken cancellation) => LoadAsync(_table, cancellation);

    /// <summary>Loads the rows into a table of their own, and puts them in the places of those with their keys from there.</summary>
    public async Task ReplaceAsync(CancellationToken cancellation)
    {
        await ExecuteAsync(
            $"CREATE OR REPLACE TEMPORARY TABLE {_loaded} ({dialect.Quote(Place)} INT AUTO_INCREMENT PRIMARY KEY) ENGINE=Aria TRANSACTIONAL=0 SELECT {_columns} FROM {_table} LIMIT 0",
            cancellation);
        await LoadAsync(_loaded, cancellation);
        await ExecuteAsync($"INSERT INTO {_table} ({_columns}) SELECT {_columns} FROM {_loaded} ORDER BY {dialect.Quote(Place)}{Replaces}", cancellation);
        await ExecuteAsync($"DROP TEMPORARY TABLE {_loaded}", cancellation);
    }

    /// <summary>Inserts the rows by statements of many.</summary>
    public async Task InsertAsync(bool replaces, CancellationToken cancellation)
    {
        for (var first = 0; first < rows.Count;)
        {
            await using var command = new MySqlCommand(connection, transaction);
            var text = new StringBuilder($"INSERT INTO {_table} ({_columns}) VALUES ");
            var size = 0L;
            var row = first;
            for (; row < rows.Count && command.Parameters.Count < MaxValues && size < MaxBytes; row++)
            {
                text.Append(row == first ? "(" : ", (").AppendJoin(", ", Enumerable.Repeat('?', rows.Columns.Count)).Append(')');
                foreach (var value in rows[row])
                {
                    command.Parameters.Add(new MySqlParameter { Value = value });
                    size += value switch { string { Length: var length } => length, byte[] { Length: var length } => length, _ => sizeof(long) };
                }
            }

            command.CommandText = text.Append(replaces ? Replaces : string.Empty).ToString();
            await command.ExecuteNonQueryAsync(cancellation);
            first = row;
        }
    }

    // What the loader cannot store it would change to what it can, with a warning: here that is an error, as elsewhere.
    private async Task LoadAsync(string table, CancellationToken cancellation)
    {
        var copy = new MySqlBulkCopy(connection, transaction) { DestinationTableName = table, BulkCopyTimeout = 0 };
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, rows.Columns[i]));
        }

        await using var reader = new MySqlHeldRowsReader(rows);
        var result = await copy.WriteToServerAsync(reader, cancellation);
        if (result.Warnings is [var warning, ..] || result.RowsInserted != rows.Count)
        {
            throw new InvalidDataException($"The server did not store the records of {table} as they are.");
        }
    }

    private async Task ExecuteAsync(string text, CancellationToken cancellation)
    {
        await using var command = new MySqlCommand(text, connection, transaction) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
