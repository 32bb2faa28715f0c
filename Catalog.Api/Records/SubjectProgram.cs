using System.Text.Json;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>What is shown of subjects, compiled once: a program per register.</summary>
internal sealed class SubjectProgram
{
    private readonly byte[][] _leads;
    private readonly byte[][] _others;

    public SubjectProgram(RecordDialect dialect, SubjectSelection selection)
    {
        _leads = ResponseKeys.Leads(selection.Fields, field => field.ResponseKey);
        var typeName = JsonSerializer.SerializeToUtf8Bytes(SubjectNames.Type(selection.Kind));
        Registers = [.. selection.Fields.Select(field => field is SubjectField.Register register ? new RegisterProgram(dialect, register.Read) : null)];
        _others = [.. selection.Fields.Select(field => field is SubjectField.TypeName ? typeName : "null"u8.ToArray())];
    }

    /// <summary>A program for each field that is a register, null for the type's name and for a register that is refused.</summary>
    public IReadOnlyList<RegisterProgram?> Registers { get; }

    /// <param name="write">Writes the records of the register with the given place.</param>
    public void Write<TState>(JsonOutput output, TState state, Action<TState, int, JsonOutput> write)
    {
        for (var i = 0; i < _leads.Length; i++)
        {
            output.Raw(_leads[i]);
            if (Registers[i] is null)
            {
                output.Raw(_others[i]);
            }
            else
            {
                write(state, i, output);
            }
        }

        output.Raw(_leads.Length == 0 ? "{}"u8 : "}"u8);
    }
}
