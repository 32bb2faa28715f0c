using System.Collections.Frozen;
using System.Text.Json;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Limits;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>Compares given values with a subject's records, where the system has a try left for the subject.</summary>
internal sealed class VerificationRootProgram : RootProgram
{
    private static readonly FrozenDictionary<VerificationOutcome, byte[]> Outcomes =
        Enum.GetValues<VerificationOutcome>().ToFrozenDictionary(outcome => outcome, outcome => JsonSerializer.SerializeToUtf8Bytes(WireName.Of(outcome)));

    private readonly OperationRoot.Verification _root;
    private readonly ClientId _system;
    private readonly GuessLimit _guesses;
    private readonly PreparedStatement? _statement;
    private readonly byte[][] _leads;
    private readonly byte[] _typeName;

    public VerificationRootProgram(RecordDialect dialect, OperationRoot.Verification root, ClientId system, GuessLimit guesses)
    {
        _root = root;
        _system = system;
        _guesses = guesses;
        _statement = root.Comparisons.Items.Count == 0 ? null : VerificationSql.Write(dialect, root.Comparisons);
        _leads = ResponseKeys.Leads(root.Fields, field => field.ResponseKey);
        _typeName = JsonSerializer.SerializeToUtf8Bytes(VerificationNames.Type(root.Comparisons.Resource));
    }

    public override bool IsOneStatement => true;

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var answer = new VerificationAnswer(_root.Comparisons.Items.Count);
        if (_statement is not null)
        {
            // INVARIANT: a try is taken before anything is compared, whatever becomes of the comparison. Where nothing can be
            // compared none is taken: what was denied tells nothing of the subject.
            var number = _root.Number.Value(variables);
            if (_guesses.Take(_system, number) is { } wait)
            {
                return RequestErrors.GuessesTooMany(_root.ResponseKey, wait);
            }

            await run.VerifyAsync(_statement, number, answer, _root.Comparisons.Items.Count);
            if (run.Objected(_root.Comparisons.Resource)?.Find(number, 0) is { } items)
            {
                run.Marks.Add(output.Length, Objected(answer, items));
            }
        }

        Write(answer, output);
        return null;
    }

    // Where there is no record that the use may verify, there is nothing to mark either.
    private Dictionary<string, ItemCode> Objected(VerificationAnswer answer, IReadOnlySet<ItemCode> items) => _root.Fields
        .OfType<VerificationField.Outcome>()
        .Where(outcome => answer[outcome.Item] != VerificationOutcome.Absent && items.Contains(_root.Comparisons.Items[outcome.Item].Item.Item.Code))
        .ToDictionary(outcome => outcome.ResponseKey, outcome => _root.Comparisons.Items[outcome.Item].Item.Item.Code, StringComparer.Ordinal);

    private void Write(VerificationAnswer answer, JsonOutput output)
    {
        for (var i = 0; i < _leads.Length; i++)
        {
            output.Raw(_leads[i]);
            output.Raw(_root.Fields[i] switch
            {
                VerificationField.Outcome outcome => Outcomes[answer[outcome.Item]],
                VerificationField.TypeName => _typeName,
                _ => "null"u8,
            });
        }

        output.Raw(_leads.Length == 0 ? "{}"u8 : "}"u8);
    }
}
