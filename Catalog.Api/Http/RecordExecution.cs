using Catalog.Api.Auditing;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Records;
using Catalog.Api.Storage;

namespace Catalog.Api.Http;

/// <summary>Runs a compiled operation on the records and puts its response together.</summary>
internal sealed class RecordExecution(RecordStore store)
{
    /// <param name="inputs">The values of its filters, by slot.</param>
    /// <param name="metadata">What GraphQL.NET answered for the roots that are no records; null where there are none.</param>
    /// <param name="told">The members of the extensions that the request asks for.</param>
    public async Task<Answer> AnswerAsync(
        CompiledOperation compiled,
        OperationVariables variables,
        IReadOnlyList<object?> inputs,
        RequestTrail trail,
        MetadataParts? metadata,
        IReadOnlyList<byte[]> told,
        CancellationToken cancellation)
    {
        var body = new JsonOutput();
        try
        {
            List<RequestError> errors = [.. metadata?.Errors ?? []];
            body.Raw("{\"data\":"u8);
            var dataAt = body.Length;
            await using var connection = await (compiled.IsOneStatement ? store.RentForOneAsync(cancellation) : store.RentAsync(cancellation));
            var run = new RecordRun(connection, inputs, trail, cancellation);
            for (var i = 0; i < compiled.Roots.Count; i++)
            {
                body.Raw(compiled.Leads[i]);
                if (compiled.Roots[i] is { } program)
                {
                    if (await program.WriteAsync(run, variables, body) is { } error)
                    {
                        errors.Add(error);
                        body.Null();
                    }
                }
                else
                {
                    body.Raw(metadata?.Values?.GetValueOrDefault(compiled.Plan.Roots[i].ResponseKey) ?? "null"u8);
                }
            }

            body.Raw(compiled.Roots.Count == 0 ? "{}"u8 : "}"u8);
            byte[]?[] members = [compiled.Masked, run.Marks.Member(body.Written, dataAt)];
            ResponseWriter.Finish(body, compiled.DenialErrors, errors, [.. members.OfType<byte[]>(), .. told]);
            return new Answer(body, StatusCodes.Status200OK, false) { Codes = Answer.CodesOf(errors) };
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
