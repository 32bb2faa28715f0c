namespace Catalog.Api.Records;

/// <summary>The records of some subjects in the registers that are selected.</summary>
internal sealed class SubjectRows : IDisposable
{
    private readonly SubjectProgram _program;
    private readonly RegisterRows?[] _registers;

    public SubjectRows(SubjectProgram program, RegisterRows?[] registers)
    {
        _program = program;
        _registers = registers;
    }

    public void Write(string subject, JsonOutput output) =>
        _program.Write(output, (Rows: this, Subject: subject), static (state, register, output) =>
            state.Rows._registers[register]!.Write(state.Subject, output));

    public void Dispose()
    {
        foreach (var register in _registers)
        {
            register?.Dispose();
        }
    }
}
