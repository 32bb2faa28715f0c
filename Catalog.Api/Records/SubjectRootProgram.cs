using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Storage;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Records;

/// <summary>A person or an organisation by its number.</summary>
internal sealed class SubjectRootProgram(RecordDialect dialect, OperationRoot.Subject root) : RootProgram
{
    private readonly SubjectProgram _program = new(dialect, root.Selection);

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var number = Stored((string)root.Number.Value(variables)!);
        using var rows = await run.SubjectsAsync(_program, [number]);
        rows.Write(number, output);
        return null;
    }

    // A literal stands as it was written, with a check character that may be small; the value of a variable is coerced.
    private string Stored(string number) =>
        root.Selection.Kind == SubjectKind.NaturalPerson && CitizenIdNumber.TryParse(number, out var citizen) ? citizen.Value : number;
}
