using System.Text.Json;
using Catalog.Api.Storage;

namespace Catalog.Api.Records;

/// <summary>Runs programs on one connection: each register once for all the subjects of a level.</summary>
internal sealed class RecordRun(RecordConnection connection, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    public async ValueTask<SubjectRows> SubjectsAsync(SubjectProgram program, IReadOnlyList<string> subjects)
    {
        var registers = new RegisterRows?[program.Registers.Count];
        for (var i = 0; i < registers.Length; i++)
        {
            if (program.Registers[i] is { } register)
            {
                registers[i] = new RegisterRows(register, await RegisterAsync(register, subjects));
            }
        }

        return new SubjectRows(program, registers);
    }

    /// <summary>The rows of a statement, with the subjects that they lead to.</summary>
    public async ValueTask<RecordRows> RowsAsync(RecordProgram program, RecordStatement statement, RecordArguments arguments, bool grouped)
    {
        var rows = new RecordRows(program) { IsGrouped = grouped };
        await using (var reader = await connection.ReadAsync(statement, arguments, cancellation))
        {
            while (await reader.NextAsync(cancellation))
            {
                program.Write(reader, rows);
            }
        }

        return rows;
    }

    /// <summary>Reads the subjects that rows lead to.</summary>
    public async ValueTask FillAsync(RecordProgram program, RecordRows rows)
    {
        if (program.Links.Count == 0 || rows.Count == 0)
        {
            return;
        }

        var subjects = rows.Subjects.Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < program.Links.Count; i++)
        {
            rows.Fill(i, await SubjectsAsync(program.Links[i], subjects));
        }
    }

    public async ValueTask<long> CountAsync(RecordProgram program)
    {
        await using var reader = await connection.ReadAsync(program.Count, default, cancellation);
        return await reader.NextAsync(cancellation) ? reader.Int64(0) : 0;
    }

    private async ValueTask<RecordRows?> RegisterAsync(RecordProgram program, IReadOnlyList<string> subjects)
    {
        if (!program.Read.Visibility.IsAny || subjects.Count == 0)
        {
            return null;
        }

        var rows = subjects.Count == 1
            ? await RowsAsync(program, program.OfSubject, new RecordArguments(Subject: subjects[0]), grouped: false)
            : await RowsAsync(program, program.OfSubjects, new RecordArguments(Subjects: JsonSerializer.Serialize(subjects)), grouped: true);
        await FillAsync(program, rows);
        return rows;
    }
}
