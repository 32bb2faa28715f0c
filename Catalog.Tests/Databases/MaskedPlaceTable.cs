using System.Globalization;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;

namespace Catalog.Tests.Databases;

/// <summary>A table beside the register with the middles of geometries that its records are taken to have.</summary>
public sealed class MaskedPlaceTable : IAsyncDisposable
{
    private const string Name = "space_of_the_test";

    private readonly RecordDatabase _database;

    private MaskedPlaceTable(RecordDatabase database) => _database = database;

    public static async Task<MaskedPlaceTable> CreateAsync(
        RecordDatabase database, Func<IReadOnlyList<RecordRow>, Task> add, IReadOnlyList<(long X, long Y, string? Division)> places)
    {
        await database.TestDatabase.ExecuteAsync($"CREATE TABLE {Name} (_id BIGINT PRIMARY KEY, _x BIGINT NOT NULL, _y BIGINT NOT NULL)");
        await add([.. places.Select((place, i) => RecordRegister.Row($"{i:D4}", ("place", place.Division)))]);
        for (var i = 0; i < places.Count; i++)
        {
            await database.TestDatabase.ExecuteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"INSERT INTO {Name} SELECT _id, {places[i].X}, {places[i].Y} FROM {RecordNames.Table(RecordRegister.Register)} WHERE number = '{i:D4}'"));
        }

        return new MaskedPlaceTable(database);
    }

    /// <summary>What the mask shows of each record.</summary>
    public async Task<List<string?>> ShownAsync(string text)
    {
        var mask = Mask.TryParse(text, out var read) ? read : throw new FormatException(text);
        var sql = _database.Records.Dialect.MaskedPlace("r._id", "r._division", Name, mask);
        await using var connection = await _database.Records.RentAsync(CancellationToken.None);
        await using var reader = await connection.ReadAsync(
            new RecordStatement($"SELECT {sql} FROM {RecordNames.Table(RecordRegister.Register)} AS r ORDER BY r.number", 0), default, CancellationToken.None);
        var shown = new List<string?>();
        while (await reader.NextAsync(CancellationToken.None))
        {
            shown.Add(reader.IsNull(0) ? null : Encoding.UTF8.GetString(reader.Utf8(0)));
        }

        return shown;
    }

    public async ValueTask DisposeAsync() => await _database.TestDatabase.ExecuteAsync($"DROP TABLE {Name}");
}
