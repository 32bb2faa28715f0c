namespace Catalog.Api.Storage;

/// <summary>The text of a statement that reads records. Its identity is the object: a connection keeps it prepared.</summary>
/// <param name="text">SQL with as many parameters, as <see cref="RecordDialect.Parameter"/> writes them from 0.</param>
public sealed class RecordStatement(string text, int parameterCount)
{
    public string Text { get; } = text;

    public int ParameterCount { get; } = parameterCount;
}
