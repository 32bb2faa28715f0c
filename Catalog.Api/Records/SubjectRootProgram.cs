using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Storage;

namespace Catalog.Api.Records;

/// <summary>A person or an organisation by its number.</summary>
internal sealed class SubjectRootProgram(RecordDialect dialect, OperationRoot.Subject root) : RootProgram
{
    private readonly SubjectProgram _program = new(dialect, root.Selection);

    public override bool IsOneStatement => _program.Registers.OfType<RegisterProgram>().ToList() is [] or [{ Records.Links.Count: 0 }];

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var number = root.Number.Value(variables);
        using var rows = await run.SubjectsAsync(_program, [number]);
        rows.Write(number, output);
        return null;
    }
}
