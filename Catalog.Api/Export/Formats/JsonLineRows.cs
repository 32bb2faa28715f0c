namespace Catalog.Api.Export.Formats;

/// <summary>A JSON object a line, as an answer of GraphQL has it. Source: jsonlines.org.</summary>
internal sealed class JsonLineRows(Stream output) : RowWriter
{
    public override ValueTask WriteAsync(ReleasedRows rows, CancellationToken cancellation) => output.WriteAsync(rows.Lines, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
