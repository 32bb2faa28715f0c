using Catalog.Api.Documents;
using Catalog.Api.Errors;

namespace Catalog.Api.Records;

/// <summary>A root field that reads records, compiled once.</summary>
internal abstract class RootProgram
{
    /// <summary>Reads and writes the field's value; an error instead of it leaves null.</summary>
    public abstract ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output);
}
