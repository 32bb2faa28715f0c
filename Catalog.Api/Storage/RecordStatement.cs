namespace Catalog.Api.Storage;

/// <summary>The text of a statement that reads records. Its identity is the object: a connection keeps it prepared.</summary>
public sealed class RecordStatement(string text, RecordParameters parameters)
{
    public string Text { get; } = text;

    public RecordParameters Parameters { get; } = parameters;
}
