using System.Runtime.CompilerServices;
using Catalog.Api.Storage;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>A store of records whose statements are changed by what is planted.</summary>
internal sealed class PlantedStore(RecordStore store, Bed bed) : RecordStore
{
    private readonly ConditionalWeakTable<RecordStatement, RecordStatement> _changed = [];

    public override RecordDialect Dialect => store.Dialect;

    public override async ValueTask<RecordConnection> RentAsync(CancellationToken cancellation) =>
        new Connection(await store.RentAsync(cancellation), this);

    public override Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation) => store.OpenWriterAsync(cancellation);

    public override RecordWriter WriteIn(CatalogContext context) => store.WriteIn(context);

    public override ValueTask DisposeAsync() => store.DisposeAsync();

    private RecordStatement Changed(RecordStatement statement) => bed.Plant?.Statement is { } change
        ? _changed.GetValue(statement, original => Changed(original, change))
        : statement;

    private RecordStatement Changed(RecordStatement original, Func<string, string> change)
    {
        var text = change(original.Text);
        bed.HasChanged |= text != original.Text;
        return new RecordStatement(text, original.ParameterCount);
    }

    private sealed class Connection(RecordConnection connection, PlantedStore planted) : RecordConnection
    {
        public override ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation) =>
            connection.ReadAsync(planted.Changed(statement), values, cancellation);

        public override ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
