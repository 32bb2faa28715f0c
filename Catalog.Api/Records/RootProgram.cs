using Catalog.Api.Documents;
using Catalog.Api.Errors;

namespace Catalog.Api.Records;

/// <summary>A root field that reads records, compiled once.</summary>
internal abstract class RootProgram
{
    /// <summary>Whether it reads all by one statement, whatever the values of its arguments: it needs no moment beyond that one's.</summary>
    public abstract bool IsOneStatement { get; }

    /// <summary>Reads and writes the field's value; an error instead of it leaves null.</summary>
    public abstract ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output);
}
