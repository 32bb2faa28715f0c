using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>Runs programs on one connection: each register once for all the subjects of a level.</summary>
/// <param name="inputs">The values of the operation's inputs, by slot.</param>
internal sealed class RecordRun(RecordConnection connection, IReadOnlyList<object?> inputs, RequestTrail trail, CancellationToken cancellation)
{
    /// <summary>The values of the operation's inputs, by slot.</summary>
    public IReadOnlyList<object?> Inputs => inputs;

    /// <summary>The values of the answer against which objections are open.</summary>
    public ObjectionMarks Marks { get; } = new();

    /// <summary>The records of a resource against which objections are open; null where there are none.</summary>
    public ObjectedRecords? Objected(Resource resource) => trail.Access?.Objections.Find(resource.Code);

    public async ValueTask<SubjectRows> SubjectsAsync(SubjectProgram program, IReadOnlyList<string> subjects)
    {
        var registers = new RegisterRows?[program.Registers.Count];
        for (var i = 0; i < registers.Length; i++)
        {
            if (program.Registers[i] is { } register)
            {
                registers[i] = new RegisterRows(register.Records, await RegisterAsync(register, subjects));
            }
        }

        return new SubjectRows(program, registers);
    }

    /// <summary>The rows of a page: of its statements one after the other, up to so many rows.</summary>
    public async ValueTask ReadPageAsync(RecordRows rows, RecordProgram program, IReadOnlyList<PreparedStatement> statements, StatementValues values, int limit)
    {
        foreach (var statement in statements)
        {
            values.Limit = limit - rows.Count;
            if (values.Limit > 0)
            {
                await ReadAsync(rows, program, statement, values);
            }
        }
    }

    /// <summary>Tells the audit of the rows that are shown.</summary>
    public void Tell(RecordRows rows)
    {
        trail.Count(rows.Count);
        if (rows.AuditedSubjects is { } subjects)
        {
            trail.Show(subjects);
        }
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

    public async ValueTask<long> CountAsync(PreparedStatement count)
    {
        var values = new StatementValues(inputs);
        await using var reader = await connection.ReadAsync(count.Statement, values.Of(count.Parameters), cancellation);
        return await reader.NextAsync(cancellation) ? reader.Int64(0) : 0;
    }

    /// <summary>Shows the number and the shape of each row of a statement.</summary>
    public async ValueTask MeasureAsync(PreparedStatement statement, StatementValues values, Action<long, byte[]> measure)
    {
        await using var reader = await connection.ReadAsync(statement.Statement, values.Of(statement.Parameters), cancellation);
        while (await reader.NextAsync(cancellation))
        {
            measure(reader.Int64(0), reader.Bytes(1).ToArray());
        }
    }

    /// <summary>Compares given values with each record of a subject.</summary>
    /// <param name="items">How many outcomes a record has.</param>
    public async ValueTask VerifyAsync(PreparedStatement statement, string subject, VerificationAnswer answer, int items)
    {
        var record = new VerificationOutcome[items];
        var values = new StatementValues(inputs) { Subject = subject };
        await using var reader = await connection.ReadAsync(statement.Statement, values.Of(statement.Parameters), cancellation);
        while (await reader.NextAsync(cancellation))
        {
            for (var i = 0; i < items; i++)
            {
                record[i] = (VerificationOutcome)reader.Int64(i);
            }

            answer.Add(record);
            trail.Count(1);
        }
    }

    /// <summary>The rows of a statement.</summary>
    public async ValueTask ReadAsync(RecordRows rows, RecordProgram program, PreparedStatement statement, StatementValues values)
    {
        await using var reader = await connection.ReadAsync(statement.Statement, values.Of(statement.Parameters), cancellation);
        while (await reader.NextAsync(cancellation))
        {
            program.Write(reader, rows);
        }
    }

    private async ValueTask<RecordRows?> RegisterAsync(RegisterProgram register, IReadOnlyList<string> subjects)
    {
        var program = register.Records;
        if (!program.Read.Visibility.IsAny || subjects.Count == 0)
        {
            return null;
        }

        var isOne = subjects.Count == 1;
        var rows = new RecordRows(program) { IsGrouped = !isOne, Objected = Objected(program.Read.Resource), Marks = Marks };
        try
        {
            await ReadAsync(
                rows,
                program,
                isOne ? register.OfSubject : register.OfSubjects,
                isOne ? new StatementValues(inputs) { Subject = subjects[0] } : new StatementValues(inputs) { Subjects = subjects });
            Tell(rows);
            await FillAsync(program, rows);
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }
}
